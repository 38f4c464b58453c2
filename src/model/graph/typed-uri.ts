import { type HttpUri, parseHttpUri } from '../lib/http-uri';

/** The end of the name that AWS gives every load balancer, for one whose own name is put in at deployment. */
const OWN_NAME = 'elb.amazonaws.com';

/** What the typed address of a REST route says. A stage variable or another name in it may stand for anything. */
export type TypedUri =
  | { readonly status: 'none' | 'unknown' | 'unreadable' }
  | { readonly status: 'read'; readonly uri: HttpUri };

/** Reads the address typed into a route. */
export function typedUri({ uri: typed }: { readonly uri: string }): TypedUri {
  if (typed.trim() === '') return { status: 'none' };
  const text = typed.replace(/^(\s*https?:\/\/)\$\{\w+\.DNSName\}/i, `$1${OWN_NAME}`);
  if (text.includes('${') || text.includes('{stageVariables')) return { status: 'unknown' };
  const uri = parseHttpUri(text);
  return uri ? { status: 'read', uri } : { status: 'unreadable' };
}
