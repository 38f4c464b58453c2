import type { Diagram } from '../document/diagram';
import { kindOf } from '../kinds/registry';
import { compare } from '../lib/order';
import { lineAndColumn } from '../source/places';
import { faultsOf } from './faults';
import { sharedTemplate, templateOf } from './nestings';
import type { ImportedResource } from './reader';
import { type Session, scopeOf } from './session';
import type { ImportSummary } from './summary';
import { isStack } from './values/links';
import type { World } from './world';

/** Says what became what, and what could not be known. */
export function summarise(session: Session, diagram: Diagram): ImportSummary {
  const { resources, drafts, world } = session;
  const generic = resources.filter(({ nodeId }) => drafts.get(nodeId)?.kind === 'generic').map(({ type }) => type);
  return {
    files: world.scopes.map(({ template, resources: { size } }) => ({ name: template.name, resources: size })),
    resources: resources.length,
    nodes: Object.keys(diagram.nodes).length,
    wires: Object.keys(diagram.wires).length,
    became: became(session),
    generic: [...new Set(generic)].filter((type) => type !== '').sort(compare),
    outside: [...drafts.values()].filter(({ isOutside }) => isOutside).map(({ id: node, label }) => ({ node, label })),
    warnings: warningsOf(session),
  };
}

function became(session: Session): ImportSummary['became'] {
  const counts = new Map<string, { readonly type: string; readonly became: string; count: number }>();
  for (const resource of session.resources) {
    const what = kindName(session, resource);
    const key = `${resource.type} ${what}`;
    const known = counts.get(key) ?? { type: resource.type, became: what, count: 0 };
    known.count++;
    counts.set(key, known);
  }
  return [...counts.values()].sort((a, b) => compare(a.type, b.type) || compare(a.became, b.became));
}

function kindName({ drafts, taken }: Session, { nodeId }: ImportedResource): string {
  const draft = drafts.get(taken.get(nodeId)?.by ?? nodeId);
  return draft ? kindOf(draft.kind).label : '';
}

const SAM = /^AWS::Serverless-/;
const OWN_TRANSFORMS = [SAM, /^AWS::LanguageExtensions$/];

function warningsOf(session: Session): readonly string[] {
  const { world, doubts } = session;
  const perFile = world.scopes.flatMap(({ template }) => {
    const { name, remarks, transforms, resources } = template;
    const macros = transforms.filter((transform) => !OWN_TRANSFORMS.some((own) => own.test(transform)));
    const modules = [...resources.values()].filter(({ type }) => type.endsWith('::MODULE'));
    return [
      ...remarks.map(({ message, line, column }) => `${name}:${line}:${column}: ${message}`),
      ...faultsOf(template),
      ...macros.map(
        (macro) =>
          `${name}: the macro ${macro} changes the template; what it makes of it is known once it is deployed.`,
      ),
      ...modules.map(
        ({ logicalId, type }) => `${name}: ${logicalId} is the module ${type}; what it contains is not drawn.`,
      ),
    ];
  });
  const nested = session.resources.flatMap((resource) => {
    const sentence = stackDoubt(world, resource);
    return sentence === undefined ? [] : [{ resource, sentence }];
  });
  const said = [...doubts, ...nested].map(({ resource, sentence }) => `${placeOf(session, resource)}: ${sentence}`);
  return [...new Set([...perFile, ...said])];
}

/** Why what a nested stack makes is not drawn. */
function stackDoubt(world: World, stack: ImportedResource): string | undefined {
  const { logicalId } = stack;
  const template = templateOf(world, stack);
  if (typeof template === 'number' || !isStack(stack)) return undefined;
  const shared = sharedTemplate(world, stack);
  if (shared) {
    const { as, otherwise } = shared;
    const values = otherwise.length === 0 ? '' : ` with other values of ${otherwise.join(', ')}`;
    return `the template of ${logicalId} is drawn once, as that of ${as.logicalId}; what ${logicalId} makes of it${values} is not drawn again.`;
  }
  const name = template === '' ? 'the template' : `the template ${template}`;
  return `${name} of the nested stack ${logicalId} is not among those imported; what it makes is not drawn.`;
}

function placeOf(session: Session, resource: ImportedResource): string {
  const { template } = scopeOf(session, resource);
  const { line } = lineAndColumn(template.text, resource.written.keyRange.start);
  return `${template.name}:${line}`;
}
