import type { Diagram, DiagramNode, Wire } from '../document/diagram';
import { type Finding, validate } from '../findings/validate';
import { changesOfNode } from '../fixes/describe-changes';
import { byId } from '../lib/order';
import { sameData } from '../lib/same-data';
import { alignedTo } from './aligned';
import { changedPaths, type PathChanges } from './paths';

/** What differs between two designs. Where things stand on the canvas is no difference. */
export interface Comparison {
  /** Both diagrams, with one id for whatever is in both. */
  readonly old: Diagram;
  readonly now: Diagram;
  readonly nodes: {
    readonly added: readonly DiagramNode[];
    readonly removed: readonly DiagramNode[];
    readonly changed: readonly ChangedNode[];
  };
  readonly wires: {
    readonly added: readonly Wire[];
    readonly removed: readonly Wire[];
    /** The same wire between other ends. */
    readonly changed: readonly ChangedWire[];
  };
  readonly findings: { readonly gained: readonly Finding[]; readonly lost: readonly Finding[] };
  readonly paths: PathChanges;
  readonly isEqual: boolean;
}

/** A node that is in both designs and not the same, with each change in words. */
export interface ChangedNode {
  readonly old: DiagramNode;
  readonly now: DiagramNode;
  readonly changes: readonly string[];
}

/** A wire that is in both designs and leads from or to another place. */
export interface ChangedWire {
  readonly old: Wire;
  readonly now: Wire;
}

/** Compares two designs, by the ids of the older one. */
export function compareDiagrams(old: Diagram, now: Diagram): Comparison {
  return compareAligned(old, alignedTo(old, now));
}

/**
 * Compares two designs in which the same thing has the same id; findings and paths are those of the profile the newer one
 * is drawn in.
 */
export function compareAligned(old: Diagram, now: Diagram): Comparison {
  const nodes = changedNodes(old, now);
  const wires = {
    added: byId(Object.values(now.wires).filter(({ id }) => !old.wires[id])),
    removed: byId(Object.values(old.wires).filter(({ id }) => !now.wires[id])),
    changed: changedWires(old, now),
  };
  const findings = changedFindings(old, now);
  const paths = changedPaths(old, now);
  const lists = [nodes.added, nodes.removed, nodes.changed, wires.added, wires.removed, wires.changed];
  const effects = [findings.gained, findings.lost, paths.opened, paths.closed];
  const isEqual = [...lists, ...effects].every((list) => list.length === 0);
  return { old, now, nodes, wires, findings, paths, isEqual };
}

function changedNodes(old: Diagram, now: Diagram): Comparison['nodes'] {
  const before = byId(Object.values(old.nodes));
  const changed = before.flatMap((node) => {
    const same = now.nodes[node.id];
    const changes = same ? changesOfNode(node, same, old, now) : [];
    return same && changes.length > 0 ? [{ old: node, now: same, changes }] : [];
  });
  return {
    added: byId(Object.values(now.nodes).filter(({ id }) => !old.nodes[id])),
    removed: before.filter(({ id }) => !now.nodes[id]),
    changed,
  };
}

function changedWires(old: Diagram, now: Diagram): readonly ChangedWire[] {
  return byId(Object.values(old.wires)).flatMap((wire) => {
    const same = now.wires[wire.id];
    return same && !sameData(wire, same) ? [{ old: wire, now: same }] : [];
  });
}

/** A finding is the same when one rule says it of the same nodes: words change with every label and number in them. */
function changedFindings(old: Diagram, now: Diagram): Comparison['findings'] {
  const { profile } = now.settings;
  const [before, after] = [old, now].map((doc) => validate(doc, { profile }).all);
  return { gained: without(after ?? [], before ?? []), lost: without(before ?? [], after ?? []) };
}

function without(findings: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  const left = new Map<string, number>();
  for (const finding of others) left.set(findingKey(finding), (left.get(findingKey(finding)) ?? 0) + 1);
  return findings.filter((finding) => {
    const key = findingKey(finding);
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}

function findingKey({ rule, on }: Finding): string {
  return [rule, ...on].join(' ');
}
