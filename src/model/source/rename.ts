import { valueAt } from './places';
import { type Splice, spliced } from './splice';
import type { SourceEntry, SourceTemplate } from './template';
import { writtenReferences } from './written-references';

/**
 * The text of a template in which a resource has another logical id: its own key and every reference to it, in the
 * arguments of functions, `DependsOn` and texts of `Fn::Sub`. Nothing else changes.
 */
export function renameLogicalId(template: SourceTemplate, from: string, to: string): string {
  const { root, text } = template;
  const made = madeBy(template, from);
  const references = writtenReferences(root, text).flatMap(({ id, via, range }): readonly Splice[] => {
    if (via === 'Condition') return [];
    if (id === from) return [{ ...range, text: to }];
    return made(id) ? [{ start: range.start, end: range.start + from.length, text: to }] : [];
  });
  const keys = resourceEntries(template).flatMap(({ key, keyRange }): readonly Splice[] => {
    const start = text.indexOf(from, keyRange.start);
    return key === from && start !== -1 && start < keyRange.end ? [{ start, end: start + from.length, text: to }] : [];
  });
  return spliced(text, [...references, ...keys]);
}

function resourceEntries({ root }: SourceTemplate): readonly SourceEntry[] {
  const section = valueAt(root, 'Resources');
  return section?.type === 'map' ? [...section.entries.filter(({ merged }) => !merged), ...section.overruled] : [];
}

/** SAM makes resources whose ids begin with that of another (`FunctionRole`): they follow it. */
function madeBy({ resources, transforms }: SourceTemplate, from: string): (id: string) => boolean {
  const isServerless = transforms.some((name) => name.startsWith('AWS::Serverless'));
  if (!isServerless || !resources.get(from)?.type.startsWith('AWS::Serverless::')) return () => false;
  const longer = [...resources.keys()].filter((id) => id !== from && id.startsWith(from));
  return (id) =>
    id.startsWith(from) &&
    /^[A-Z]/.test(id.slice(from.length)) &&
    !resources.has(id) &&
    !longer.some((other) => id.startsWith(other));
}
