import type { CfnValue } from '../../cfn/value';
import type { ReadContext } from '../reader';
import { textWithNames } from './values';

/** An address of a backend as it is written. Its host may be a name in `${...}`. */
export interface Address {
  readonly text: string;
  readonly scheme: string;
  readonly host: string;
  readonly port: number;
  readonly path: string;
  /** Host and port can be read, whatever else is known at deployment only. */
  readonly isLiteral: boolean;
}

const ADDRESS = /^(https?):\/\/((?:\$\{[^}]*\}|[^\s/:?#@])+)(?::(\d{1,5}))?(\/[^?#]*)?(?:[?#].*)?$/i;

/** Reads `http://${Nlb.DNSName}:80/items`; undefined for what is no such address. */
export function addressIn(read: ReadContext, value: CfnValue | undefined): Address | undefined {
  const text = textWithNames(read.resolve(value));
  if (text === undefined) return undefined;
  const [, scheme = '', host = '', port, path = ''] = ADDRESS.exec(text) ?? [];
  if (host === '') return undefined;
  const usual = scheme.toLowerCase() === 'https' ? 443 : 80;
  return {
    text,
    scheme: scheme.toLowerCase(),
    host,
    port: port === undefined ? usual : Number(port),
    path,
    isLiteral: !host.includes('${'),
  };
}
