import { valueAt } from './places';
import { type Splice, spliced } from './splice';
import type { Range, SourceEntry, SourceTemplate } from './template';
import { writtenReferences } from './written-references';

/**
 * The text of a template in which a resource has another logical id: its own key and every reference to it, in the
 * arguments of functions, `DependsOn` and texts of `Fn::Sub`. Nothing else changes.
 */
export function renameLogicalId(template: SourceTemplate, from: string, to: string): string {
  const splices = placesOfId(template, from).map((range): Splice => ({ ...range, text: to }));
  return spliced(template.text, splices);
}

/** Where a template names a resource: its own key, and every reference to it. */
export function placesOfId(template: SourceTemplate, name: string): readonly Range[] {
  const { root, text } = template;
  const made = madeBy(template, name);
  const references = writtenReferences(root, text).flatMap(({ id, via, range }): readonly Range[] => {
    if (via === 'Condition') return [];
    if (id === name) return [range];
    return made(id) ? [{ start: range.start, end: range.start + name.length }] : [];
  });
  const keys = resourceEntries(template).flatMap(({ key, keyRange }): readonly Range[] => {
    const start = text.indexOf(name, keyRange.start);
    return key === name && start !== -1 && start < keyRange.end ? [{ start, end: start + name.length }] : [];
  });
  return [...references, ...keys];
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
