import type { StackSet, Template } from '../template/template';
import { oneLine } from './comment';

/** Text for Markdown: one line, and nothing in it is markup. */
export function paragraph(text: string): string {
  return oneLine(text).replace(/[\\`*_[\]<>#|]/g, '\\$&');
}

/** The stacks in the order of their deployment, with the place of each. */
export function stackSection(set: StackSet): string {
  const lines = set.stacks.map((stack, i) => `${i + 1}. \`${stack.stackName}\`${place(stack)}${purpose(stack)}`);
  return ['## Stacks, in deployment order', '', ...lines].join('\n');
}

function place({ account, region }: Template): string {
  const parts = [account && `account ${account}`, region && `Region ${region}`].filter((part) => part !== undefined);
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

function purpose(stack: Template): string {
  return stack.description === '' ? '' : `: ${paragraph(stack.description)}`;
}

/** What has to be carried from one stack to another, as a section or as nothing. */
export function handoverSection(set: StackSet): readonly string[] {
  if (set.handovers.length === 0) return [];
  const lines = set.handovers.map(
    ({ from, output, to, parameter }) =>
      `- Output \`${output}\` of \`${from}\` is the value of parameter \`${parameter}\` of \`${to}\`.`,
  );
  return [['## Handovers between stacks', '', ...lines].join('\n')];
}

/** Notes and steps to be done by hand, as a section or as nothing. */
export function notesSection(set: StackSet): readonly string[] {
  const several = set.stacks.length > 1;
  const lines = set.stacks.flatMap((stack) =>
    stack.notes.map((note) => `- ${several ? `\`${stack.stackName}\`: ` : ''}${paragraph(note)}`),
  );
  return lines.length === 0 ? [] : [['## Notes and manual steps', '', ...lines].join('\n')];
}

/** Parameters that must be given at deployment, each with a placeholder that says where its value comes from. */
export function neededParameters(set: StackSet, stack: Template): readonly { name: string; value: string }[] {
  return stack.parameters.flatMap(({ logicalId, default: initial }) => {
    const source = set.handovers.find(({ to, parameter }) => to === stack.stackName && parameter === logicalId);
    if (source) return [{ name: logicalId, value: `<${source.output} of ${source.from}>` }];
    return initial === undefined ? [{ name: logicalId, value: `<${logicalId}>` }] : [];
  });
}
