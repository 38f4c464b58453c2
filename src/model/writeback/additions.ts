import type { CfnValue } from '../cfn/value';
import { oneLine } from '../emit/comment';
import { parameterTree, resourceTree } from '../emit/template-tree';
import { referencesIn } from '../source/references';
import type { SourceEdit, SourceTemplate } from '../source/template';
import type { TemplateResource } from '../template/template';
import { byId, isKnown, type Parts } from './parts';

/**
 * Adds what edits refer to and the file does not define: parameters, and resources that an export has and the file has
 * not. Gives all ids that are added.
 */
export function addNeeded(edits: SourceEdit[], file: SourceTemplate, is: Parts, added: Set<string>): void {
  const resources = byId(is.resources);
  const parameters = byId(is.parameters);
  for (let i = 0; i < edits.length; i++) {
    const edit = edits[i];
    if (!edit || edit.kind === 'remove') continue;
    for (const { id } of referencesIn(edit.value)) {
      const [resource, parameter] = [resources.get(id), parameters.get(id)];
      if (isKnown(file, added, id) || !(resource ?? parameter)) continue;
      added.add(id);
      if (parameter) edits.push({ kind: 'set', path: ['Parameters', id], value: parameterTree(parameter) });
      else if (resource) edits.push(insertion(resource, file, is, added));
    }
  }
}

/** A resource as it is put into the file, behind what belongs to it. */
export function insertion(
  resource: TemplateResource,
  file: SourceTemplate,
  is: Parts,
  added: ReadonlySet<string>,
): SourceEdit {
  const dependsOn = resource.dependsOn.flatMap((id) =>
    isKnown(file, added, id) ? [id] : (stageOfSam(id, file, is) ?? []),
  );
  const after = neighbour(resource, file, is);
  return {
    kind: 'set',
    path: ['Resources', resource.logicalId],
    value: resourceTree({ ...resource, dependsOn }),
    ...(after === undefined ? {} : { after }),
    ...(resource.comment === undefined ? {} : { comments: [`# ${oneLine(resource.comment)}`] }),
  };
}

/** The logical id that SAM gives to the stage of one of its APIs, which no text has. */
function stageOfSam(id: string, file: SourceTemplate, is: Parts): string | undefined {
  const stage = is.resources.find(({ logicalId, type }) => logicalId === id && type === 'AWS::ApiGateway::Stage');
  const { RestApiId, StageName } = stage?.properties ?? {};
  const [api] = RestApiId === undefined ? [] : referencesIn(RestApiId);
  if (!api || file.resources.get(api.id)?.type !== 'AWS::Serverless::Api') return undefined;
  return typeof StageName === 'string' && /^[A-Za-z0-9]+$/.test(StageName) ? `${api.id}${StageName}Stage` : undefined;
}

/** The last resource in the file that is of the same node, or else of the same section; nothing for the end of the file. */
function neighbour(
  { logicalId, nodeId, section }: TemplateResource,
  file: SourceTemplate,
  is: Parts,
): string | undefined {
  const others = is.resources.filter((other) => other.logicalId !== logicalId && file.resources.has(other.logicalId));
  const own = others.filter((other) => other.nodeId === nodeId);
  const near = own.length > 0 ? own : others.filter((other) => other.section === section);
  const order = [...file.resources.keys()];
  return near
    .map((other) => other.logicalId)
    .sort((a, b) => order.indexOf(a) - order.indexOf(b))
    .at(-1);
}

/** Edits that make the `DependsOn` of a resource wait for something else; what the file says beside stays. */
export function dependencyEdits(
  file: SourceTemplate,
  id: string,
  before: readonly string[],
  after: readonly string[],
  added: ReadonlySet<string>,
): readonly SourceEdit[] {
  const there = file.resources.get(id)?.dependsOn ?? [];
  const gone = new Set(before.filter((other) => !after.includes(other)));
  const come = after.filter(
    (other) => !before.includes(other) && !there.includes(other) && isKnown(file, added, other),
  );
  const next: readonly CfnValue[] = [...there.filter((other) => !gone.has(other)), ...come];
  const path = ['Resources', id, 'DependsOn'];
  if (next.length === there.length && come.length === 0) return [];
  const [first, ...others] = next;
  if (first === undefined) return [{ kind: 'remove', path }];
  return [{ kind: 'set', path, value: others.length === 0 ? first : next }];
}
