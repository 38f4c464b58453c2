import { bareNumbers } from '../source/bare-numbers';
import { resourceReferences } from '../source/references';
import type { ImportedResource } from './reader';
import type { Scope } from './world';

/** Account numbers without quotes that resources of a template have, or get from a parameter or mapping: by logical id. */
export function bareNumbersIn({ template, resources }: Scope): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { number, path } of bareNumbers(template)) {
    const [section, name] = path;
    const owner = section === 'Resources' ? String(name) : firstToUse([...resources.values()], section, String(name));
    if (owner === undefined) continue;
    found.set(owner, (found.get(owner) ?? new Set()).add(number));
  }
  return found;
}

function firstToUse(
  resources: readonly ImportedResource[],
  section: string | number | undefined,
  name: string,
): string | undefined {
  const uses = (resource: ImportedResource) =>
    section === 'Parameters'
      ? resourceReferences(resource).some(({ id }) => id === name)
      : section === 'Mappings' && JSON.stringify(resource.properties).includes(`{"Fn::FindInMap":["${name}",`);
  return resources.find(uses)?.logicalId;
}
