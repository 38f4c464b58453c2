import type { CfnMap, CfnValue } from '../cfn/value';
import { isList } from '../cfn/value';
import { sameData } from '../lib/same-data';
import type { SourceTemplate } from '../source/template';
import type { Template, TemplateResource } from '../template/template';
import { defines, inOwnWords, learnFrom, mapped } from './learned';

/** What a stack consists of. */
export type Parts = Pick<Template, 'parameters' | 'resources' | 'outputs'>;

/** A stack with nothing in it. */
export const NO_PARTS: Parts = { parameters: [], resources: [], outputs: [] };

/** Parts by their logical ids. */
export function byId<T extends { readonly logicalId: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.logicalId, item]));
}

/** The parts of now with ids and expressions of the file: what only got another id is what it was. */
export function inFileWords(file: SourceTemplate, was: Parts, is: Parts): Parts {
  const renamed = renamedIds(file, was.resources, is.resources);
  const learned = learnFrom(was.resources, file);
  const words = (value: CfnValue) => inOwnWords(withIds(value, renamed), learned);
  const id = (logicalId: string) => renamed.get(logicalId) ?? logicalId;
  return {
    parameters: is.parameters,
    resources: is.resources.map((resource) => ({
      ...resource,
      logicalId: id(resource.logicalId),
      properties: mapped(resource.properties, words),
      dependsOn: resource.dependsOn.map(id),
    })),
    outputs: is.outputs.map((output) => ({ ...output, value: words(output.value) })),
  };
}

/** Emitted values with what they say in the words of the file: what was emitted at import is compared in the same words. */
export function asLearned(file: SourceTemplate, was: Parts): Parts {
  return inFileWords(file, was, was);
}

/** Resources that the file does not have and that only changed their id, as those of a deployment do. */
function renamedIds(
  file: SourceTemplate,
  was: readonly TemplateResource[],
  is: readonly TemplateResource[],
): ReadonlyMap<string, string> {
  const old = byId(was);
  const now = byId(is);
  const came = is.filter(({ logicalId }) => !old.has(logicalId) && !file.resources.has(logicalId));
  const went = was.filter(({ logicalId }) => !now.has(logicalId) && !file.resources.has(logicalId));
  const renamed = new Map<string, string>();
  for (const resource of came) {
    const before = went.find(
      ({ logicalId, nodeId, type, properties }) =>
        nodeId === resource.nodeId &&
        type === resource.type &&
        ![...renamed.values()].includes(logicalId) &&
        sameData(properties, resource.properties),
    );
    if (before) renamed.set(resource.logicalId, before.logicalId);
  }
  return renamed;
}

function withIds(value: CfnValue, ids: ReadonlyMap<string, string>): CfnValue {
  if (ids.size === 0 || typeof value !== 'object') return value;
  if (isList(value)) return value.map((item) => withIds(item, ids));
  const changed: CfnMap = mapped(value, (item) => withIds(item, ids));
  const { Ref: name, 'Fn::GetAtt': attribute } = changed;
  if (typeof name === 'string') return { ...changed, Ref: ids.get(name) ?? name };
  if (attribute === undefined || typeof attribute !== 'object' || !isList(attribute)) return changed;
  const [id, ...path] = attribute;
  return typeof id === 'string' ? { ...changed, 'Fn::GetAtt': [ids.get(id) ?? id, ...path] } : changed;
}

/** Whether an id stands for something in the file or in what is added to it. */
export function isKnown(file: SourceTemplate, added: ReadonlySet<string>, id: string): boolean {
  return defines(file, id) || added.has(id);
}
