import { type CfnValue, intrinsicOf, isList } from '../cfn/value';
import type { SourceEdit, SourceTemplate } from '../source/template';
import { defines } from './learned';

/** Addresses are shown with the names that a template puts into them: `http://${Nlb.DNSName}/orders`. */
const ADDRESS = /^(?:Integration)?Uri$/i;

/** Edits of a file in which addresses that name something of it are substituted at deployment again. */
export function withNamesInAddresses(file: SourceTemplate, edits: readonly SourceEdit[]): readonly SourceEdit[] {
  return edits.map((edit) => {
    if (edit.kind === 'remove') return edit;
    return { ...edit, value: substituted(file, String(edit.path.at(-1)), edit.value) };
  });
}

function substituted(file: SourceTemplate, key: string, value: CfnValue): CfnValue {
  if (typeof value === 'string') return ADDRESS.test(key) ? asSub(file, value) : value;
  if (typeof value !== 'object') return value;
  if (isList(value)) return value.map((item) => substituted(file, key, item));
  if (intrinsicOf(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, substituted(file, name, item)]));
}

/** What is no name of the file, such as a stage variable, stays literal text. */
function asSub(file: SourceTemplate, text: string): CfnValue {
  const isNamed = (name: string) => defines(file, name.split('.')[0] ?? '');
  const names = [...text.matchAll(/\$\{([^{}!]+)\}/g)].map(([, name = '']) => name);
  if (!names.some(isNamed)) return text;
  return {
    'Fn::Sub': text.replace(/\$\{([^{}!]+)\}/g, (whole, name: string) => (isNamed(name) ? whole : `\${!${name}}`)),
  };
}
