import { type CfnValue, isList } from '../../cfn/value';
import type { ImportedResource, NodeDraft, ReadContext } from '../reader';
import { plainWithNames, resourcesIn } from './values';

/** Who may call a REST API by its resource policy, and the endpoints it is tied to. */
export interface Callers {
  readonly policy: CfnValue | undefined;
  readonly endpoints: CfnValue | undefined;
}

/** Reads the resource policy of a REST API, and wires the endpoints through which a private one is called. */
export function readPolicy(read: ReadContext, draft: NodeDraft, api: ImportedResource, callers: Callers): void {
  const text = policyText(read, callers.policy);
  if (text !== undefined) draft.set('policy', text);
  if (draft.props.endpointType !== 'PRIVATE') return;
  const endpoints = endpointsOf(read, api, callers);
  for (const endpoint of endpoints) read.draftOf(endpoint)?.wire({ to: draft.id });
  // Its endpoints are made elsewhere: nobody knows here who may come through them.
  if (text !== undefined && endpoints.length === 0) draft.unknown('policy');
}

/** The policy as JSON; names of what it refers to stand in it as they do in `Fn::Sub`. */
function policyText(read: ReadContext, policy: CfnValue | undefined): string | undefined {
  const plain = read.resolve(policy);
  if (plain === undefined) return undefined;
  const named = plainWithNames(plain);
  return typeof named === 'object' && !isList(named) ? JSON.stringify(named, null, 2) : String(named);
}

const ENDPOINT = 'AWS::EC2::VPCEndpoint';

/** The endpoints that the API or its policy names; without a name all for execute-api in the template. */
function endpointsOf(
  read: ReadContext,
  api: ImportedResource,
  { policy, endpoints }: Callers,
): readonly ImportedResource[] {
  const named = [...read.list(endpoints).items, ...textsIn(policy)].flatMap((value) => resourcesIn(read, value));
  const here = read.resources(ENDPOINT).filter((endpoint) => endpoint.file === api.file && isForApis(read, endpoint));
  const chosen = here.filter((endpoint) => named.includes(endpoint));
  const tiesToOthers = endpoints !== undefined && read.list(endpoints).items.length > 0;
  return chosen.length > 0 || tiesToOthers ? chosen : here;
}

function isForApis(read: ReadContext, { properties }: ImportedResource): boolean {
  const service = read.resolve(properties.ServiceName);
  return service !== undefined && JSON.stringify(service).includes('.execute-api"');
}

/** Everything in a policy that may name something. */
function textsIn(value: CfnValue | undefined): readonly CfnValue[] {
  if (value === undefined || typeof value !== 'object') return [];
  if (isList(value)) return value.flatMap((item) => textsIn(item));
  const isCall = Object.keys(value).some((key) => key === 'Ref' || key.startsWith('Fn::'));
  return isCall ? [value] : Object.values(value).flatMap((item) => textsIn(item));
}
