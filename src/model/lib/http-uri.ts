/** The parts of an HTTP address that decide who is called, and for what. */
export interface HttpUri {
  readonly scheme: 'http' | 'https';
  readonly host: string;
  /** The port it names, or the one its scheme stands for. */
  readonly port: number;
  /** Without query and fragment; `/` where it names none. */
  readonly path: string;
}

const PATTERN = /^(https?):\/\/([^\s/:?#@]+)(?::(\d{1,5}))?(\/[^\s?#]*)?(?:[?#]\S*)?$/i;

/** Reads `https://host:8443/path`; undefined when the text is no such address. */
export function parseHttpUri(text: string): HttpUri | undefined {
  const [, scheme = '', host = '', port, path = '/'] = PATTERN.exec(text.trim()) ?? [];
  if (host === '') return undefined;
  const isSecure = scheme.toLowerCase() === 'https';
  return {
    scheme: isSecure ? 'https' : 'http',
    host,
    port: port === undefined ? (isSecure ? 443 : 80) : Number(port),
    path,
  };
}
