import type { Diagram } from '../document/diagram';
import { deploymentsOf, type Origin } from '../document/source';
import type { NodeId } from '../kinds/fields';

/** What is to be written into the templates of a diagram and is not drawn. */
export function changedTemplates({ source: before }: Diagram, { source: after }: Diagram): readonly string[] {
  if (!after || before === after) return [];
  const ofFiles = after.files.flatMap(({ quoted = [] }, i) => {
    const fresh = quoted.filter((number) => !before?.files[i]?.quoted?.includes(number));
    return fresh.map((number) => `puts ${number} in quotes`);
  });
  const ofNodes = Object.entries(after.origins).flatMap(([id, now]) => changesOf(before?.origins[id as NodeId], now));
  return [...ofFiles, ...ofNodes];
}

function changesOf(before: Origin | undefined, origin: Origin): readonly string[] {
  const { parts, waits = {}, publishes } = origin;
  const waiting = Object.keys(waits).filter((part) => !before?.waits?.[part]);
  return [
    ...waiting.map((part) => `lets ${parts[part]} wait for what it needs`),
    ...(publishes && !before?.publishes
      ? [`replaces ${deploymentsOf(origin).join(' and ')} whenever the API changes`]
      : []),
  ];
}
