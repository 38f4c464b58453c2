import { type HttpUri, parseHttpUri } from '../lib/http-uri';

/** What the typed address of a REST route says. A stage variable in it may stand for anything. */
export type TypedUri =
  | { readonly status: 'none' | 'unknown' | 'unreadable' }
  | { readonly status: 'read'; readonly uri: HttpUri };

/** Reads the address typed into a route. */
export function typedUri({ uri: text }: { readonly uri: string }): TypedUri {
  if (text.trim() === '') return { status: 'none' };
  if (text.includes('${') || text.includes('{stageVariables')) return { status: 'unknown' };
  const uri = parseHttpUri(text);
  return uri ? { status: 'read', uri } : { status: 'unreadable' };
}
