import type { CfnMap } from '../../src/model/cfn/value';
import type { Diagram } from '../../src/model/document/diagram';
import { validate } from '../../src/model/findings/validate';
import { buildStacks } from '../../src/model/template/build';
import type { StackSet, Template } from '../../src/model/template/template';
import type { DiagramBuilder } from './diagram';

/** Stacks as the product exports them: without the wires AWS would refuse. */
export function stacksOf(doc: Diagram): StackSet {
  return buildStacks(doc, validate(doc, { profile: 'aws' }).drafts);
}

/** The only stack of a diagram. */
export function stackOf(builder: DiagramBuilder): Template {
  const { stacks } = stacksOf(builder.build());
  const [stack] = stacks;
  if (!stack || stacks.length > 1) throw new Error(`expected one stack, found ${stacks.length}`);
  return stack;
}

/** Properties of the resource with this logical id. */
export function propertiesOf(template: Template, logicalId: string): CfnMap {
  const found = template.resources.find((resource) => resource.logicalId === logicalId);
  if (!found) throw new Error(`no ${logicalId} among ${template.resources.map((r) => r.logicalId).join(', ')}`);
  return found.properties;
}

/** Logical ids of the resources of a type, in their order. */
export function idsOfType(template: Template, type: string): readonly string[] {
  return template.resources.filter((resource) => resource.type === type).map((resource) => resource.logicalId);
}
