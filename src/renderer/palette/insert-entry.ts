import { insertNode } from '../../model/commands/insert-node';
import { judgeDrop } from '../../model/commands/placement';
import type { Diagram } from '../../model/document/diagram';
import { NodeId } from '../../model/kinds/fields';
import { kindOf } from '../../model/kinds/registry';
import { newId } from '../store/ids';
import { activeTab, appStore, goTo, run, say, select } from '../store/store';
import { containerFor } from './container-for';
import type { PaletteEntry } from './entries';

let lastUsed: NodeId | null = null;

/** Inserts an entry by click or Enter, selects the new node, brings it into sight and says where it went. */
export function insertEntry({ kind, variant, label }: PaletteEntry): void {
  const tab = activeTab(appStore.getState());
  if (!tab) return;
  const { doc } = tab.editor;
  const onto = containerFor(doc, kind, tab.selection.nodes.at(-1) ?? null, lastUsed);
  const drop = judgeDrop(doc, kind, onto);
  const id = NodeId.parse(newId('n'));
  run(insertNode, { id, kind, onto, ...(variant ? { variant } : {}) });
  lastUsed = drop.parent;
  select({ nodes: [id] });
  goTo({ what: 'nodes', ids: [id] });
  const where = `${label} inserted into ${placeName(doc, drop.parent)}`;
  say(drop.legal ? where : `${where}. ${drop.why ?? ''}`);
}

function placeName(doc: Diagram, id: NodeId | null): string {
  const node = id === null ? undefined : doc.nodes[id];
  if (!node) return 'the canvas';
  const { short } = kindOf(node.kind);
  return node.label.toLowerCase().includes(short.toLowerCase()) ? node.label : `${short} ${node.label}`;
}
