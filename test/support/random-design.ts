import type { z } from 'zod';
import { connect } from '../../src/model/commands/connect';
import { deleteItems } from '../../src/model/commands/delete-items';
import { nearestOf } from '../../src/model/commands/insert-node';
import { type Diagram, type DiagramNode, NodeSchema, OUT, type WireEnd } from '../../src/model/document/diagram';
import {
  allRowsOf,
  referenceFields,
  rowLists,
  rowReferenceFields,
  rowsIn,
  rowsOf,
} from '../../src/model/document/references';
import { exportDiagram } from '../../src/model/export/export-diagram';
import { createFacts } from '../../src/model/facts/facts';
import { fixesFor } from '../../src/model/findings/quick-fixes';
import type { Finding } from '../../src/model/findings/validate';
import { applyFix } from '../../src/model/fixes/preview';
import type { NewId } from '../../src/model/history/history';
import { accepts } from '../../src/model/kinds/connections';
import { metaOf, type NodeId, type WireId } from '../../src/model/kinds/fields';
import { kindOf } from '../../src/model/kinds/registry';
import { EVERY_KIND, landscape } from './any-landscape';
import { type Dice, diceOf, oneOf } from './dice';
import { legalRow, legalValue, WRITTEN } from './legal-values';
import { countingIds, run } from './run-command';

/** Rounds of mending by fixes; what is wrong after them is taken out. */
const FIXING_ROUNDS = 5;

/**
 * A design without errors, the same for the same seed: nodes of any kinds where they may stand, or what somebody drew, with any legal
 * properties, rows, references and wires. What the rules object to is mended by their own fixes, or taken out where they have none.
 */
export function randomDesign(seed: number): Diagram {
  const dice = diceOf(seed);
  const newId = countedFrom('x');
  const drawn = dice(2) === 0 ? oneOf(dice, WRITTEN) : undefined;
  const other = varied(drawn ?? anyKinds(seed, dice), dice, newId);
  return mended(wired(other, dice, newId), dice, newId);
}

/** Six kinds for each seed, so that a few seeds in a row have them all, and some more of any kinds. */
function anyKinds(seed: number, dice: Dice): Diagram {
  const inTurn = Array.from({ length: 6 }, (_, i) => EVERY_KIND[(seed * 6 + i) % EVERY_KIND.length] ?? 'alb');
  return landscape(
    [...inTurn, ...some(dice, 12, () => oneOf(dice, EVERY_KIND) ?? 'alb')],
    some(dice, 12, () => dice(1000)),
  );
}

function countedFrom(letter: string): NewId {
  const count = countingIds();
  return ((prefix) => count(prefix).replace('new', letter)) as NewId;
}

function some<T>(dice: Dice, most: number, make: () => T): readonly T[] {
  return Array.from({ length: 1 + dice(most) }, make);
}

function varied(doc: Diagram, dice: Dice, newId: NewId): Diagram {
  const nodes = Object.values(doc.nodes).map((node) => [node.id, other(doc, node, dice, newId)]);
  return { ...doc, nodes: Object.fromEntries(nodes) };
}

type Values = Readonly<Record<string, unknown>>;

/** The node with a few properties changed and a few rows more; what it needs is filled in. */
function other(doc: Diagram, node: DiagramNode, dice: Dice, newId: NewId): DiagramNode {
  const { shape } = kindOf(node.kind).props;
  const often = oneOf(dice, [3, 6, 12]) ?? 3;
  const simple = Object.entries(node.props).map(([name, now]): [string, unknown] => {
    const schema = shape[name] as z.ZodType;
    const isMissing = now === '' && metaOf(schema).required === true;
    return [name, isMissing || dice(often) === 0 ? legalValue(node.kind, name, schema, now, dice) : now];
  });
  const lists = rowLists(node.kind).map((list): [string, unknown] => {
    const more = Array.from({ length: dice(often) === 0 ? dice(3) : 0 }, () =>
      legalRow(node.kind, list, newId('r'), dice),
    );
    return [list, [...rowsIn(node, list), ...more].map((row) => naming(doc, node, list, row, dice))];
  });
  const props: Values = { ...Object.fromEntries(simple), ...Object.fromEntries(lists) };
  return NodeSchema.parse({
    ...node,
    props: { ...props, ...named(doc, node, referenceFields(node.kind).own, props, dice) },
  }) as DiagramNode;
}

function naming(doc: Diagram, node: DiagramNode, list: string, row: Values, dice: Dice): Values {
  const rows = (rowReferenceFields(node.kind).get(list) ?? []).map((name) => {
    const all = Object.values(doc.nodes).flatMap((each) => allRowsOf(each).map(({ id }) => id));
    return [name, dice(8) === 0 ? oneOf(dice, all) : (row[name] ?? null)] as const;
  });
  const fields = referenceFields(node.kind).inRows.get(list) ?? new Map();
  return { ...row, ...named(doc, node, fields, row, dice), ...Object.fromEntries(rows) };
}

type Names = ReadonlyMap<string, readonly string[]>;

/** Other nodes for a few of the properties that name nodes, and some for those that name none. */
function named(doc: Diagram, node: DiagramNode, fields: Names, values: Values, dice: Dice): Values {
  return Object.fromEntries(
    [...fields].map(([name, kinds]) => {
      const now = values[name] ?? null;
      const isEmpty = now === null || (Array.isArray(now) && now.length === 0);
      if (!isEmpty && dice(6) > 0) return [name, now];
      const ids = candidates(doc, node, kinds, dice).map(({ id }) => id);
      if (Array.isArray(now)) return [name, ids.filter((_, i) => i === 0 || dice(2) === 0)];
      return [name, dice(4) === 0 ? null : (oneOf(dice, ids) ?? null)];
    }),
  );
}

/** Nodes of the same VPC or Region, and now and then any: most of what AWS has to be named is near. */
function candidates(doc: Diagram, node: DiagramNode, kinds: readonly string[], dice: Dice): readonly DiagramNode[] {
  const all = Object.values(doc.nodes).filter(({ id, kind }) => id !== node.id && kinds.includes(kind));
  const near = (container: string) => {
    const home = nearestOf(doc, container, node.id)?.id;
    return all.filter(({ id }) => home !== undefined && nearestOf(doc, container, id)?.id === home);
  };
  const [inVpc, inRegion] = [near('vpc'), near('region')];
  if (dice(20) === 0) return all;
  return inVpc.length > 0 ? inVpc : inRegion;
}

function wired(doc: Diagram, dice: Dice, newId: NewId): Diagram {
  let after = doc;
  for (const node of Object.values(doc.nodes)) {
    const ports: readonly WireEnd['port'][] =
      kindOf(node.kind).wiresFrom === 'rows' ? rowsOf(node).map(({ id }) => id) : [OUT];
    for (const port of ports) {
      const targets = Object.values(doc.nodes).filter((to) => to.id !== node.id && accepts(node.kind, to.kind));
      const to = oneOf(dice, targets);
      if (to && dice(2) === 0) after = run(after, connect, { from: { node: node.id, port }, to: to.id }, newId);
    }
  }
  return after;
}

function mended(doc: Diagram, dice: Dice, newId: NewId): Diagram {
  let after = doc;
  for (let round = 0; ; round++) {
    const { errors } = exportDiagram(after);
    if (errors.length === 0) return after;
    for (const finding of errors) after = without(after, finding, round < FIXING_ROUNDS, dice, newId);
  }
}

/** The diagram after a fix of the finding, or without what the finding is about. */
function without(doc: Diagram, finding: Finding, fixing: boolean, dice: Dice, newId: NewId): Diagram {
  const fix = fixing ? oneOf(dice, fixesFor(finding, createFacts(doc))) : undefined;
  if (fix) return run(doc, applyFix, fix, newId);
  const wires = finding.wires.filter((id) => doc.wires[id]);
  const subject = finding.on.find((id) => doc.nodes[id]);
  return run(doc, deleteItems, gone(wires, subject), newId);
}

function gone(wires: readonly WireId[], node: NodeId | undefined) {
  return wires.length > 0 ? { nodes: [], wires } : { nodes: node ? [node] : [], wires: [] };
}
