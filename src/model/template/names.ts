import type { DiagramNode } from '../document/diagram';
import { isOf } from '../graph/graph';
import { compare } from '../lib/order';
import type { StackPlace } from './place';
import { plainText } from './plain';

const MAX_STACK_NAME = 128;

interface Unnamed {
  readonly place: StackPlace;
  readonly nodes: readonly DiagramNode[];
  /** Of an imported stack: the file it was read from. */
  readonly fileName?: string | undefined;
}

/** The node a stack is called after: its first API, else its first VPC, else its first node. */
export function leadOf(nodes: readonly DiagramNode[]): DiagramNode | undefined {
  const sorted = [...nodes].sort((a, b) => compare(a.logicalId, b.logicalId));
  return (
    sorted.find((node) => isOf(node, 'restApi', 'httpApi')) ?? sorted.find((node) => isOf(node, 'vpc')) ?? sorted[0]
  );
}

/** What people call the stack. */
export function titleOf(nodes: readonly DiagramNode[]): string {
  const lead = leadOf(nodes);
  return lead ? plainText(lead.label, 100) || lead.logicalId : 'Drawbridge';
}

/**
 * Names of stacks, in their order: that of the file they were read from, else one that follows from logical ids, which
 * outlive a new label: a renamed API does not become a second stack. Region and account are added where two would have the same name.
 */
export function stackNames(stacks: readonly Unnamed[]): readonly string[] {
  const taken = new Set<string>();
  return stacks.map(({ place, nodes, fileName }) => {
    const base = stemOf(fileName ?? '') || kebab(leadOf(nodes)?.logicalId ?? 'Drawbridge');
    const candidates = [base, join(base, place.region), join(base, place.region, place.account)];
    const free = candidates.find((name) => !taken.has(name)) ?? numbered(base, taken);
    taken.add(free);
    return free;
  });
}

/** The name of a file as CloudFormation takes it for a stack: letters, digits and hyphens, a letter first. */
function stemOf(fileName: string): string {
  const [last = ''] = fileName.split('/').slice(-1);
  return last
    .replace(/\.(?:(?:template\.)?(?:ya?ml|json)|template)$/i, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^[^A-Za-z]+|-+$/g, '')
    .slice(0, 80);
}

function kebab(logicalId: string): string {
  return logicalId
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .slice(0, 80);
}

function join(...parts: readonly (string | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined)
    .join('-')
    .slice(0, MAX_STACK_NAME);
}

function numbered(base: string, taken: ReadonlySet<string>): string {
  for (let n = 2; ; n++) if (!taken.has(`${base}-${n}`)) return `${base}-${n}`;
}
