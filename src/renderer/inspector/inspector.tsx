import { useRef } from 'react';
import type { Diagram } from '../../model/document/diagram';
import { useChecked } from '../store/findings';
import { activeTab, useApp } from '../store/store';
import type { Selection } from '../store/tab';
import { DiagramSummary } from './diagram-summary';
import './inspector.css';
import { ManyInspector } from './many-inspector';
import { NodeInspector } from './node-inspector';
import { useFocusRequest } from './use-focus-request';
import { WireInspector } from './wire-inspector';

/** What is selected, in words and fields; the diagram itself when nothing is. */
export function Inspector() {
  const tab = useApp(activeTab);
  const root = useRef<HTMLDivElement>(null);
  useFocusRequest(root);
  return (
    <div className="inspector" ref={root}>
      {tab && <Selected doc={tab.editor.doc} selection={tab.selection} />}
    </div>
  );
}

function Selected({ doc, selection }: { doc: Diagram; selection: Selection }) {
  const { facts, findings } = useChecked(doc);
  const { nodes, wires } = selection;
  if (nodes.length + wires.length > 1) return <ManyInspector {...{ doc, selection, findings, facts }} />;
  const node = nodes[0] && doc.nodes[nodes[0]];
  const wire = wires[0] && doc.wires[wires[0]];
  if (node) {
    return <NodeInspector key={node.id} node={node} facts={facts} findings={findings.byNode.get(node.id) ?? []} />;
  }
  if (wire) return <WireInspector key={wire.id} wire={wire} facts={facts} findings={findings} />;
  return <DiagramSummary doc={doc} findings={findings} />;
}
