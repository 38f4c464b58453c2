import { buildStacks } from '../../src/model/template/build';
import type { Template } from '../../src/model/template/template';
import type { DiagramBuilder } from './diagram';

/** The only stack of a diagram, with every wire taken as drawn: what rules refuse is tested with them. */
export function exported(builder: DiagramBuilder): Template {
  const { stacks } = buildStacks(builder.build(), new Set());
  const [stack] = stacks;
  if (!stack || stacks.length > 1) throw new Error(`expected one stack, found ${stacks.length}`);
  return stack;
}
