import type { CfnMap, CfnValue } from '../../cfn/value';
import type { ReadContext } from '../reader';
import { textWithNames } from './values';

/** What answers a route, however it is written: a method, an integration of its own, or an OpenAPI document. */
export interface Integration {
  readonly type: CfnValue | undefined;
  /** A first-class action of an HTTP API: `SQS-SendMessage`. */
  readonly action: CfnValue | undefined;
  readonly uri: CfnValue | undefined;
  readonly link: CfnValue | undefined;
  /** It goes over a VPC link and names none. */
  readonly isLinkLeftOut: boolean;
  /** The load balancer behind a V2 link of a REST API. */
  readonly target: CfnValue | undefined;
  readonly timeout: CfnValue | undefined;
  readonly payloadFormat: CfnValue | undefined;
  readonly serverName: CfnValue | undefined;
  readonly skipVerification: CfnValue | undefined;
  readonly transferMode: CfnValue | undefined;
}

/** Types as OpenAPI documents spell them. */
export const TYPES: Readonly<Record<string, string>> = {
  http: 'HTTP',
  http_proxy: 'HTTP_PROXY',
  aws: 'AWS',
  aws_proxy: 'AWS_PROXY',
  mock: 'MOCK',
};

/** Reads an integration; what it has from variables of the stage is put in. */
export function integrationOf(read: ReadContext, written: CfnMap, variables: CfnMap): Integration {
  const own = withLowerKeys(written);
  const tls = withLowerKeys(read.map(own.tlsConfig));
  const staged = (value: CfnValue | undefined) => withVariables(read, value, variables);
  const link = staged(own.connectionId);
  const isNamed = read.resolve(link) !== undefined;
  const connection = read.text(own.connectionType);
  return {
    type: own.type ?? own.integrationType,
    action: own.integrationSubtype,
    uri: staged(own.uri ?? own.integrationUri),
    link: isNamed ? link : undefined,
    isLinkLeftOut: !isNamed && connection.known && connection.value.toUpperCase() === 'VPC_LINK',
    target: staged(own.integrationTarget),
    timeout: own.timeoutInMillis,
    payloadFormat: own.payloadFormatVersion,
    serverName: tls.serverNameToVerify,
    skipVerification: tls.insecureSkipVerification,
    transferMode: own.responseTransferMode,
  };
}

/** Resources begin keys with a capital, OpenAPI documents do not. */
function withLowerKeys(map: CfnMap): CfnMap {
  return Object.fromEntries(
    Object.entries(map).map(([key, value]) => [key.charAt(0).toLowerCase() + key.slice(1), value]),
  );
}

const VARIABLE = /\$?\{?stageVariables\.(\w+)\}?/g;

/** A value with the variables of a stage put in, as far as the stage has them. */
function withVariables(read: ReadContext, value: CfnValue | undefined, variables: CfnMap): CfnValue | undefined {
  const text = textWithNames(read.resolve(value));
  if (text === undefined || !text.includes('stageVariables.')) return value;
  const [only] = text.matchAll(VARIABLE);
  if (only && only[0] === text) return variables[only[1] ?? ''] ?? value;
  return {
    'Fn::Sub': text.replace(VARIABLE, (whole, name: string) => textWithNames(variables[name]) ?? escaped(whole)),
  };
}

function escaped(text: string): string {
  return text.replace('${', '${!');
}
