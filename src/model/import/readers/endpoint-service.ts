import { type CfnValue, isList } from '../../cfn/value';
import { defineReader, type ImportedResource, type NodeDraft, type ReadContext } from '../reader';
import { takeFirst } from '../reading/parts';
import { nameTag } from '../reading/values';

const SERVICE = 'AWS::EC2::VPCEndpointService';
const PERMISSIONS = 'AWS::EC2::VPCEndpointServicePermissions';

/** Endpoint services with the load balancers behind them and who may use them. */
export const endpointServiceReader = defineReader({
  types: [SERVICE, PERMISSIONS],
  kindOf: ({ type }) => (type === SERVICE ? 'endpointService' : undefined),
  read: (resource, draft, read) => {
    const { properties } = resource;
    draft.label(nameTag(read, properties.Tags));
    draft.flag('acceptanceRequired', properties.AcceptanceRequired);
    draft.choice('payer', properties.PayerResponsibility, { ServiceOwner: 'service owner' });
    if (properties.SupportedRegions !== undefined)
      draft.text('supportedRegions', withCommas(properties.SupportedRegions));
    readPermissions(resource, draft, read);
    const { NetworkLoadBalancerArns, GatewayLoadBalancerArns } = properties;
    wireTo(NetworkLoadBalancerArns, 'nlb', draft, read);
    wireTo(GatewayLoadBalancerArns, 'gwlb', draft, read);
  },
});

/** A list that is known only at deployment stands for one load balancer at least. */
function wireTo(arns: CfnValue | undefined, kind: 'nlb' | 'gwlb', draft: NodeDraft, read: ReadContext): void {
  const { items, known } = read.list(arns);
  for (const arn of known || items.length > 0 ? items : [arns]) {
    const to = read.node(arn, kind);
    if (to !== undefined) draft.wire({ to });
  }
}

function readPermissions(resource: ImportedResource, draft: NodeDraft, read: ReadContext): void {
  const permissions = read.referring(resource, PERMISSIONS, 'ServiceId');
  takeFirst(draft, permissions, 'Permissions');
  const principals = permissions[0]?.properties.AllowedPrincipals;
  if (principals === undefined) return;
  const { items, known } = read.list(principals);
  draft.text('allowedPrincipals', withCommas(items.map(principal)));
  if (!known) draft.unknown('allowedPrincipals');
}

/** Everybody in an account is written as its number. */
function principal(value: CfnValue): CfnValue {
  const text = typeof value === 'object' && !isList(value) ? value['Fn::Sub'] : value;
  return (typeof text === 'string' && /^arn:(?:aws|\$\{AWS::Partition\}):iam::(\d{12}):root$/.exec(text)?.[1]) || value;
}

function withCommas(list: CfnValue): CfnValue {
  return { 'Fn::Join': [', ', list] };
}
