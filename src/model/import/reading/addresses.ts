import type { CfnValue } from '../../cfn/value';
import type { ReadContext } from '../reader';
import { textWithNames } from './values';

/** An address of a backend as it is written. Its host may be a name in `${...}`. */
export interface Address {
  readonly text: string;
  readonly scheme: 'http' | 'https';
  readonly host: string;
  readonly port: number;
  readonly path: string;
  /** The host is known before deployment. */
  readonly isLiteral: boolean;
}

const ADDRESS = /^(https?):\/\/((?:\$\{[^}]*\}|[^\s/:?#@])+)(?::(\d{1,5}))?(\/[^?#]*)?(?:[?#].*)?$/i;

/** Reads `http://${Nlb.DNSName}:80/items`; undefined for what is no such address. */
export function addressIn(read: ReadContext, value: CfnValue | undefined): Address | undefined {
  const text = textWithNames(read.resolve(value));
  if (text === undefined) return undefined;
  const [, scheme = '', host = '', port, path = ''] = ADDRESS.exec(text) ?? [];
  if (host === '') return undefined;
  const isSecure = scheme.toLowerCase() === 'https';
  return {
    text,
    scheme: isSecure ? 'https' : 'http',
    host,
    port: port === undefined ? (isSecure ? 443 : 80) : Number(port),
    path: path === '' ? '/' : path,
    isLiteral: !host.includes('${'),
  };
}

/** What would be written from the wire: the scheme of the listener there is on that port, and the path of the route. */
export interface FromWire {
  readonly scheme: 'http' | 'https' | undefined;
  readonly path: string;
}

/** What an address says beyond the wire: nothing, the name of the host, or all of it because it differs. */
export function beyondWire(address: Address, { scheme, path }: FromWire): { serverName?: string; uri?: string } {
  const expected = path.replaceAll('+}', '}');
  const isFromWire =
    address.scheme === scheme && address.path === (expected.startsWith('/') ? expected : `/${expected}`);
  if (!isFromWire) return { uri: address.text };
  if (address.isLiteral) return { serverName: address.host };
  return /^\$\{\w+\.DNSName\}$/.test(address.host) ? {} : { uri: address.text };
}
