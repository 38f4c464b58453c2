import type { Diagram } from '../../src/model/document/diagram';
import { templateTree } from '../../src/model/emit/template-tree';
import { printYaml } from '../../src/model/emit/yaml';
import { type Imported, importTemplates } from '../../src/model/import/import-templates';
import { buildStacks } from '../../src/model/template/build';
import type { StackSet, Template } from '../../src/model/template/template';
import { normalise } from './normalise';

/** A diagram of the stacks that another one was exported to, deployed where the other one says. */
export function reimported({ stacks }: StackSet): Imported {
  const result = importTemplates(
    stacks.map((stack, i) => ({
      name: `${stack.stackName}.template.yaml`,
      text: printYaml(stack),
      parameters: {
        'AWS::AccountId': stack.account ?? String(i).padStart(12, '9'),
        ...(stack.region === undefined ? {} : { 'AWS::Region': stack.region }),
      },
    })),
  );
  if (!result.ok) throw new Error(result.error.sentence);
  return result.value;
}

/** Resources of all stacks by logical id, for a diagram and for what is read from its own templates. */
export function thereAndBack(doc: Diagram): { readonly there: Resources; readonly back: Resources } {
  const first = buildStacks(doc, new Set());
  // Without its source it is exported like any drawing, to ids of its own.
  const { source: _, ...drawing } = reimported(first).diagram;
  const again = buildStacks(drawing, new Set());
  return { there: resourcesOf(first.stacks), back: resourcesOf(again.stacks) };
}

export type Resources = Readonly<Record<string, unknown>>;

function resourcesOf(stacks: readonly Template[]): Resources {
  const all = stacks.flatMap((stack) => Object.entries(templateTree(stack).Resources ?? {}));
  return Object.fromEntries(all.map(([id, resource]) => [id, normalise(resource)]));
}
