import { deleteItems } from '../src/model/commands/delete-items';
import { setLabel, setProp } from '../src/model/commands/edit-node';
import { insertNode } from '../src/model/commands/insert-node';
import { moveNodes } from '../src/model/commands/move-nodes';
import type { Diagram, DiagramNode } from '../src/model/document/diagram';
import { createFacts } from '../src/model/facts/facts';
import { judgeWire } from '../src/model/findings/judge-wire';
import { liveFindings } from '../src/model/findings/live/live-findings';
import { changeBetween } from '../src/model/history/change';
import { commit, type Editor, type NewId, startEditing, undo } from '../src/model/history/history';
import { NodeId } from '../src/model/kinds/fields';
import { kindOf } from '../src/model/kinds/registry';
import { attempts } from './attempts';
import { generateDiagram } from './diagram';
import { median, quantile, type Row } from './measure';
import { checkInWorker } from './validation-worker';

/** Steps that are timed at each size: edits of nodes all over the diagram, each second one undone again. */
const STEPS = 300;

/**
 * Validation of diagrams with every kind and all rules: one edit until its findings are there, a full pass in a worker,
 * and judging targets while a wire is drawn. The first number of a row is the 95th percentile.
 */
export async function measureValidation(sizes: readonly number[], repeats: number): Promise<readonly Row[]> {
  // Once at a middling size, so that no size pays for code that is still cold.
  stepsOf(generateDiagram(1000, { everyKind: true }));
  const rows: Row[] = [];
  for (const size of sizes) {
    const doc = generateDiagram(size, { everyKind: true });
    const steps = stepsOf(doc);
    rows.push(
      { what: 'one edit: the new version of the document', size, ...spread(steps.map(({ document }) => document)) },
      { what: 'a node deleted or inserted: the new version', size, ...spread(reshaping(doc)) },
      { what: 'one edit: its findings', size, ...spread(steps.map(({ findings }) => findings)) },
      { what: 'full pass, in a worker', size, ...spread(await checkInWorker(doc, repeats)) },
      { what: 'is this target legal, one pointer move', size, ...spread(judging(doc)) },
    );
  }
  return rows;
}

function spread(times: readonly number[]): Pick<Row, 'first' | 'median'> {
  return { first: quantile(times, 0.95), median: median(times) };
}

interface StepTimes {
  readonly document: number;
  readonly findings: number;
}

function stepsOf(doc: Diagram): readonly StepTimes[] {
  const live = liveFindings(doc);
  live.advance(() => false);
  const nodes = Object.values(doc.nodes);
  let editor = startEditing(doc);
  return Array.from({ length: STEPS }, (_, i) => {
    const node = nodes[(i * 7919) % nodes.length];
    if (!node) throw new Error('the diagram is empty');
    const start = performance.now();
    editor = i % 2 === 1 ? undo(editor) : edited(editor, node, i);
    const middle = performance.now();
    live.moveTo(editor.doc, changeBetween(live.doc, editor.doc));
    return { document: middle - start, findings: performance.now() - middle };
  });
}

/** Ids that count up. */
function counting(): NewId {
  let count = 0;
  return (prefix) => `${prefix}_bench${count++}`;
}
const newId = counting();

/** A new label, a cleared property, or the same place in another spot: what people do most. */
function edited(editor: Editor, node: DiagramNode, i: number): Editor {
  if (i % 6 === 2) {
    const prop = Object.keys(node.props)[i % Math.max(1, Object.keys(node.props).length)] ?? '';
    return commit(editor, setProp, { id: node.id, prop, value: '' }, newId);
  }
  if (i % 6 === 4)
    return commit(editor, moveNodes, { moves: [{ id: node.id, parent: node.parent, x: i, y: i }] }, newId);
  return commit(editor, setLabel, { id: node.id, label: `label ${i}` }, newId);
}

/** What touches several records: a node deleted with its wires and mentions, and one inserted where there is room. */
function reshaping(doc: Diagram): readonly number[] {
  const nodes = Object.values(doc.nodes).filter((node) => !kindOf(node.kind).container);
  const start = startEditing(doc);
  return Array.from({ length: STEPS / 5 }, (_, i) => {
    const node = nodes[(i * 7919) % nodes.length];
    if (!node) throw new Error('the diagram is empty');
    const { id, kind, parent } = node;
    const before = performance.now();
    if (i % 2 === 0) commit(start, deleteItems, { nodes: [id], wires: [] }, newId);
    else commit(start, insertNode, { id: NodeId.parse(newId('n')), kind, onto: parent }, newId);
    return performance.now() - before;
  });
}

function judging(doc: Diagram): readonly number[] {
  const facts = createFacts(doc);
  const judge = () =>
    attempts(doc).map(({ from, row, to }) => {
      const start = performance.now();
      judgeWire(facts, from, row, to, doc.settings.profile);
      return performance.now() - start;
    });
  judge();
  return judge();
}
