import { type CfnValue, getAtt, ref } from '../cfn/value';
import type { NodeId } from '../kinds/fields';
import { compare } from '../lib/order';
import type { Ids } from './ids';
import { plainText } from './plain';
import type { StackDraft } from './stack-draft';
import type { Handover } from './template';

/** A resource that may stand in another stack. */
export interface Target {
  readonly node: { readonly id: NodeId; readonly label: string };
  readonly logicalId: string;
}

/** Values that one stack gives to another, collected while the stacks are written. */
export interface Handovers {
  readonly list: readonly Handover[];
  /** An output in `from`, a parameter in `to`, and the value of that parameter. */
  pass(from: StackDraft, to: StackDraft, target: Target, attribute: string | undefined): CfnValue;
}

export function createHandovers(ids: Ids): Handovers {
  const list: Handover[] = [];
  return {
    list,
    pass: (from, to, { node, logicalId }, attribute) => {
      const what = `${plainText(node.label, 100) || logicalId}${attribute === undefined ? '' : ` (${attribute})`}`;
      const place = `${logicalId} ${attribute ?? ''}`;
      const word = (attribute ?? 'Id').replace(/[^A-Za-z0-9]/g, '');
      const output = ids.of(node.id, `${word}Output`, `output ${place}`);
      const parameter = ids.of(node.id, `${word}Value`, `parameter ${place} ${to.place.key}`);
      const value = attribute === undefined ? ref(logicalId) : getAtt(logicalId, attribute);
      if (!to.parameters.has(parameter)) {
        from.outputs.set(output, { logicalId: output, description: `${what}, for stack ${to.name}`, value });
        to.parameters.set(parameter, {
          logicalId: parameter,
          type: 'String',
          description: `Output ${output} of stack ${from.name}: ${what}`,
        });
        list.push({ from: from.name, output, to: to.name, parameter });
      }
      return ref(parameter);
    },
  };
}

/** Givers before takers. Where stacks wait for each other, a note says what to do. */
export function inDeploymentOrder(
  stacks: readonly StackDraft[],
  handovers: readonly Handover[],
): readonly StackDraft[] {
  const left = [...stacks];
  const ordered: StackDraft[] = [];
  while (left.length > 0) {
    const isWaiting = (stack: StackDraft) =>
      handovers.some((h) => h.to === stack.name && left.some((s) => s.name === h.from));
    const ready = left.findIndex((stack) => !isWaiting(stack));
    const [next] = left.splice(Math.max(ready, 0), 1);
    if (!next) break;
    if (ready < 0) next.notes.add(circularNote(next, handovers));
    ordered.push(next);
  }
  return ordered;
}

function circularNote({ name }: StackDraft, handovers: readonly Handover[]): string {
  const givers = [...new Set(handovers.filter((h) => h.to === name).map((h) => h.from))].sort(compare);
  return `This stack and ${givers.join(', ')} need values of each other: deploy this one with placeholders first, and update it when the others are there.`;
}
