import {
  Background,
  BackgroundVariant,
  type EdgeChange,
  type NodeChange,
  ReactFlow,
  ReactFlowProvider,
  SelectionMode,
  useOnViewportChange,
} from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import './canvas.css';
import './nodes/guarded.css';
import './nodes/stand-ins.css';
import { type KeyboardEvent, useCallback, useRef, useState } from 'react';
import type { Diagram } from '../../model/document/diagram';
import { NodeId, WireId } from '../../model/kinds/fields';
import { kindOf } from '../../model/kinds/registry';
import { useChecked } from '../store/findings';
import { useGesture } from '../store/gesture';
import { openOrRename } from '../store/open-or-rename';
import { activeTab, appStore, select, useApp } from '../store/store';
import { NOTHING, type Selection } from '../store/tab';
import { rememberViewport, viewportOf } from '../store/viewport';
import { DetourMenu } from './detour-menu';
import { DropPill } from './drop-pill';
import { ConnectionLine } from './edges/connection-line';
import { ArrowHeads, WireEdge } from './edges/wire-edge';
import { LegendOnMap } from './far/map-legend';
import './far/far.css';
import './folded.css';
import { GoneNode } from './comparing/gone-node';
import { useComparing } from './comparing/use-comparing';
import { MapLayer } from './far/map-layer';
import { useArrangement } from './far/use-arrangement';
import { useDetail } from './far/use-detail';
import type { FlowEdge, FlowNode } from './flow/data';
import { drawn } from './flow/routes';
import { LIT_PORTS } from './lit-ports';
import { NextMenu } from './next-menu';
import { ContainerNode } from './nodes/container-node';
import { LeafNode } from './nodes/leaf-node';
import { ShadowNode } from './nodes/shadow-node';
import { References } from './references';
import { Ties } from './ties';
import { useTracing } from './tracing/use-tracing';
import { useClicks } from './use-clicks';
import { useFlowEdges } from './use-flow-edges';
import { useFlowNodes } from './use-flow-nodes';
import { useGoTo } from './use-go-to';
import { useInserting } from './use-inserting';
import { useMoving } from './use-moving';
import { usePointer } from './use-pointer';
import { useUnfoldOnHover } from './use-unfold-on-hover';
import { useWiring } from './use-wiring';
import { WiringTip } from './wiring-tip';

const NODE_TYPES = { container: ContainerNode, leaf: LeafNode, shadow: ShadowNode, gone: GoneNode };
const EDGE_TYPES = { wire: WireEdge };
const DESCRIPTIONS = {
  'node.a11yDescription.default': 'Arrows move it, Enter opens or renames it, C connects it, Delete removes it.',
  'edge.a11yDescription.default': 'Delete removes the wire.',
};
const GRID: [number, number] = [4, 4];
const ADDING_KEYS = ['Shift', 'Control', 'Meta'];

/** The drawing of the active diagram. */
export function Canvas() {
  const tab = useApp(activeTab);
  if (!tab) return null;
  return (
    <ReactFlowProvider key={tab.id}>
      <Drawing doc={tab.editor.doc} selection={tab.selection} tabId={tab.id} />
    </ReactFlowProvider>
  );
}

interface DrawingProps {
  readonly doc: Diagram;
  readonly selection: Selection;
  readonly tabId: string;
}

function Drawing({ doc, selection, tabId }: DrawingProps) {
  const [viewport] = useState(() => viewportOf(tabId));
  const preview = useGesture((gesture) => gesture.dragging?.preview ?? null);
  const isWiring = useGesture((gesture) => gesture.wiring !== null);
  const { facts } = useChecked(doc);
  const { findings } = useChecked(preview ?? doc);
  const shown = drawn(doc);
  const { picture } = shown;
  const { reverts, onDrag, onDragStop } = useMoving(doc, shown);
  const pointer = usePointer();
  const { nodes, onChange } = useFlowNodes({ doc, facts, findings, picture, selection, reverts });
  const edges = useFlowEdges({ doc, facts, findings, drawn: shown, selection });
  const inserting = useInserting(doc, picture);
  const wiring = useWiring(doc, facts);
  const clicks = useClicks(doc, picture);
  const comparing = useComparing({ doc, drawn: shown, nodes, edges });
  const tracing = useTracing({ doc, facts, drawn: shown, nodes: comparing.nodes });
  const element = useRef<HTMLElement>(null);
  const detail = useDetail(element);
  const arrangedAt = useArrangement(doc, picture, findings, detail);
  useGoTo();
  useUnfoldOnHover(doc);
  useOnViewportChange({ onEnd: (to) => rememberViewport(tabId, to) });
  const onNodesChange = useCallback(
    (changes: NodeChange<FlowNode>[]) => {
      selectNodes(changes);
      onChange(changes);
    },
    [onChange],
  );
  return (
    <section
      {...tracing.handlers}
      ref={element}
      className={`canvas canvas-detail-${detail}${isWiring ? ' is-wiring' : ''}${tracing.className}`}
      aria-label="Canvas"
      onKeyUp={selectReached}
      onDragOver={inserting.onDragOver}
      onDrop={inserting.onDrop}
      onDragLeave={inserting.onDragLeave}
    >
      <ArrowHeads />
      <ReactFlow<FlowNode, FlowEdge>
        nodes={tracing.nodes}
        edges={comparing.edges}
        nodeTypes={NODE_TYPES}
        edgeTypes={EDGE_TYPES}
        onNodesChange={onNodesChange}
        onEdgesChange={selectWires}
        {...LIT_PORTS}
        onNodeDrag={onDrag}
        onNodeDragStop={onDragStop}
        onSelectionStart={startBoxing}
        onSelectionEnd={endBoxing}
        onConnectStart={wiring.onConnectStart}
        onConnect={wiring.onConnect}
        onConnectEnd={wiring.onConnectEnd}
        isValidConnection={wiring.isValidConnection}
        connectionLineComponent={ConnectionLine}
        connectionRadius={12}
        connectOnClick={false}
        onPaneClick={clicks.onGround}
        onNodeClick={clicks.onNode}
        onNodeDoubleClick={openOrRename}
        {...(viewport ? { defaultViewport: viewport } : {})}
        zIndexMode="manual"
        elevateNodesOnSelect={false}
        elevateEdgesOnSelect={false}
        onlyRenderVisibleElements
        {...pointer}
        selectionMode={SelectionMode.Full}
        multiSelectionKeyCode={ADDING_KEYS}
        deleteKeyCode={null}
        disableKeyboardA11y
        ariaLabelConfig={DESCRIPTIONS}
        snapToGrid
        snapGrid={GRID}
        nodeDragThreshold={3}
        zoomOnDoubleClick={false}
        minZoom={0.05}
        maxZoom={4}
      >
        <Background variant={BackgroundVariant.Dots} gap={16} size={1.2} />
        <Ties doc={preview ?? doc} drawn={shown} selected={selection.nodes} />
        <References {...{ doc, facts }} drawn={shown} selected={selection.nodes} />
        {detail === 'map' && arrangedAt && (
          <MapLayer {...{ doc, picture, findings, arrangedAt }} selected={selection.nodes} />
        )}
        {comparing.overlay}
        {tracing.overlay}
        <WiringTip />
      </ReactFlow>
      {comparing.nodes.length === 0 && <EmptyHint />}
      {detail === 'map' && <LegendOnMap doc={doc} />}
      <DropPill />
      <NextMenu doc={doc} picture={picture} loose={wiring.loose} onClose={() => wiring.setLoose(null)} />
      <DetourMenu detour={wiring.detour} onClose={() => wiring.setDetour(null)} />
    </section>
  );
}

function EmptyHint() {
  return <p className="canvas-empty">Drag a component here, or click it. Ctrl+K finds every command.</p>;
}

/** What React Flow knows of the selection: it never says that something without a box (a security group) was left. */
function currentSelection(): Selection {
  const tab = activeTab(appStore.getState());
  if (!tab) return NOTHING;
  const { nodes } = tab.editor.doc;
  const isDrawn = (id: NodeId) => !kindOf(nodes[id]?.kind ?? 'client').listedOnly;
  return { ...tab.selection, nodes: tab.selection.nodes.filter(isDrawn) };
}

/** React Flow says what was clicked or boxed; the store holds the selection. */
function selectNodes(changes: readonly NodeChange<FlowNode>[]): void {
  const changed = changes.filter((change) => change.type === 'select').filter((change) => !change.id.includes('@'));
  if (changed.length === 0) return;
  const { nodes, wires } = currentSelection();
  const next = new Set(nodes);
  for (const { id, selected } of changed) {
    if (selected) next.add(NodeId.parse(id));
    else next.delete(NodeId.parse(id));
  }
  select({ nodes: [...next], wires });
}

/** Tab walks over nodes and wires; what it reaches is what the other keys act on. */
function selectReached(event: KeyboardEvent): void {
  if (event.key !== 'Tab' || event.ctrlKey || event.altKey || !(event.target instanceof Element)) return;
  const id = event.target.getAttribute('data-id');
  if (id === null) return;
  if (event.target.matches('.react-flow__node')) select({ nodes: [NodeId.parse(id)] });
  if (event.target.matches('.react-flow__edge')) select({ wires: [WireId.parse(id)] });
}

/** A selection box is for nodes: wires that hang on them go along with them anyway. */
let boxing = false;
function startBoxing(): void {
  boxing = true;
}
function endBoxing(): void {
  boxing = false;
}

function selectWires(changes: readonly EdgeChange<FlowEdge>[]): void {
  const changed = changes.filter((change) => change.type === 'select');
  if (changed.length === 0 || boxing) return;
  const { nodes, wires } = currentSelection();
  const next = new Set(wires);
  for (const { id, selected } of changed) {
    if (selected) next.add(WireId.parse(id));
    else next.delete(WireId.parse(id));
  }
  select({ nodes, wires: [...next] });
}
