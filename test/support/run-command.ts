import type { Diagram, DiagramNode, NodeOf } from '../../src/model/document/diagram';
import { type Command, commit, type NewId, startEditing } from '../../src/model/history/history';
import { NodeId, RowId } from '../../src/model/kinds/fields';
import type { KindId } from '../../src/model/kinds/registry';
import { idOf, rowIdOf } from './diagram';

/** Ids that count up: the model has no randomness, and a test wants none either. */
export function countingIds(): NewId {
  let n = 0;
  return (prefix) => `${prefix}_new${++n}`;
}

/** Runs one command on a diagram. */
export function run<A>(doc: Diagram, command: Command<A>, args: A, newId: NewId = countingIds()): Diagram {
  return commit(startEditing(doc), command, args, newId).doc;
}

/** Id of the node with this label, as commands take it. */
export function nodeId(label: string): NodeId {
  return NodeId.parse(idOf(label));
}

/** Id of a row of the node with this label, as commands take it. */
export function rowId(label: string, index: number): RowId {
  return RowId.parse(rowIdOf(label, index));
}

/** The node with this id, which must be of this kind. */
export function nodeOf<K extends KindId>(doc: Diagram, kind: K, id: NodeId): DiagramNode & NodeOf<K> {
  const node = doc.nodes[id];
  if (node?.kind !== kind) throw new Error(`${id} is no ${kind}`);
  return node as DiagramNode & NodeOf<K>;
}

/** Every wire as `from port -> to`, by id of the nodes, sorted. */
export function wiresOf(doc: Diagram): readonly string[] {
  return Object.values(doc.wires)
    .map(({ from, to }) => `${from.node} ${from.port} -> ${to.node}`)
    .sort();
}
