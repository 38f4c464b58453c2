import type { CloudFormationFormat } from './cloudformation';

/** Lines of a text, counted from 1, both ends included. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** What the printers write: the line that opens the resources, one that opens a resource, one behind the last of them. */
const LAYOUTS: Readonly<Record<CloudFormationFormat, Record<'section', string> & Record<'key' | 'end', RegExp>>> = {
  'cfn-yaml': { section: 'Resources:', key: /^ {2}"?([A-Za-z][A-Za-z0-9]*)"?:/, end: /^ ?[^ ]/ },
  'cfn-json': { section: '  "Resources": {', key: /^ {4}"([A-Za-z][A-Za-z0-9]*)": /, end: /^ {0,2}[^ ]/ },
};

/** Where the resources stand in a template that was printed here, by logical id. */
export function resourceLines(text: string, format: CloudFormationFormat): ReadonlyMap<string, LineRange> {
  const { section, key, end } = LAYOUTS[format];
  const lines = text.split('\n');
  const start = lines.indexOf(section) + 1;
  const length = start === 0 ? 0 : lines.slice(start).findIndex((line) => end.test(line));
  const found = new Map<string, LineRange>();
  let open = '';
  for (const [i, line] of lines.slice(start, length < 0 ? undefined : start + length).entries()) {
    const at = start + i + 1;
    const id = key.exec(line)?.[1];
    const range = found.get(open);
    if (id !== undefined) {
      open = id;
      found.set(id, { from: at, to: at });
      // Comments and section titles stand as far left as the key that follows them.
    } else if (range && /^ {3}/.test(line)) found.set(open, { ...range, to: at });
  }
  return found;
}
