interface Tree {
  readonly Parameters?: Record<string, unknown>;
  readonly Resources?: Record<string, { readonly DependsOn?: string | readonly string[] }>;
  readonly Outputs?: Record<string, unknown>;
}

/** What is wrong with a printed template by CloudFormation's own grammar: references, ids, dependencies in a circle. */
export function faultsOf(json: string): readonly string[] {
  const tree = JSON.parse(json) as Tree;
  const resources = Object.keys(tree.Resources ?? {});
  const parameters = Object.keys(tree.Parameters ?? {});
  const outputs = Object.keys(tree.Outputs ?? {});
  const known = new Set([...resources, ...parameters]);
  const ids = [...resources, ...parameters, ...outputs];
  return [
    ...ids.filter((id) => !/^[A-Za-z][A-Za-z0-9]{0,254}$/.test(id)).map((id) => `${id} is no logical id`),
    ...doubles(ids.map((id) => id.toLowerCase())).map((id) => `two ids are ${id}`),
    ...namesIn(tree)
      .filter((name) => !known.has(name) && !name.startsWith('AWS::'))
      .map((name) => `nothing is called ${name}`),
    ...circles(tree),
  ];
}

function doubles(ids: readonly string[]): readonly string[] {
  return ids.filter((id, i) => ids.indexOf(id) !== i);
}

/** Everything that Ref, Fn::GetAtt, Fn::Sub and DependsOn name. */
function namesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    if (key === 'Ref' && typeof item === 'string') return [item];
    if (key === 'DependsOn') return [item].flat().map(String);
    if (key === 'Fn::GetAtt' && Array.isArray(item)) return [String(item[0])];
    if (key === 'Fn::Sub' && typeof item === 'string') {
      return [...item.matchAll(/\$\{([^!][^}]*)\}/g)].map(([, name = '']) => name.split('.')[0] ?? '');
    }
    return namesIn(item);
  });
}

function circles(tree: Tree): readonly string[] {
  const needs = new Map(Object.entries(tree.Resources ?? {}).map(([id, resource]) => [id, namesIn(resource)]));
  const done = new Set<string>();
  const open = new Set<string>();
  const visit = (id: string): readonly string[] => {
    if (open.has(id)) return [`${id} waits for itself`];
    if (done.has(id)) return [];
    open.add(id);
    const found = (needs.get(id) ?? []).filter((other) => needs.has(other)).flatMap(visit);
    open.delete(id);
    done.add(id);
    return found;
  };
  return [...needs.keys()].flatMap(visit);
}
