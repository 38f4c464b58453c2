/** Bare React Flow with the nodes and edges of a diagram: its default nodes and edges, nothing of ours. */
import { type Edge, type Node, ReactFlow, useEdgesState, useNodesState } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { createRoot } from 'react-dom/client';
import type { Scene } from './scene';

declare global {
  interface Window {
    showScene(scene: Scene): void;
    showAll(): void;
  }
}

function Bare({ scene }: { readonly scene: Scene }) {
  const [nodes, , onNodesChange] = useNodesState<Node>(scene.nodes.map(toNode));
  const [edges, , onEdgesChange] = useEdgesState<Edge>([...scene.edges]);
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      onNodesChange={onNodesChange}
      onEdgesChange={onEdgesChange}
      onlyRenderVisibleElements={scene.onlyVisible}
      defaultViewport={scene.viewport}
      onInit={({ fitView }) => {
        window.showAll = () => void fitView();
      }}
      panOnScroll
      minZoom={0.05}
      maxZoom={4}
    />
  );
}

function toNode({ id, parent, label, x, y, width, height }: Scene['nodes'][number]): Node {
  return {
    id,
    position: { x, y },
    data: { label },
    width,
    height,
    style: { width, height },
    ...(parent ? { parentId: parent } : {}),
  };
}

const root = createRoot(document.getElementById('root') ?? document.body);
window.showScene = (scene) => root.render(<Bare key={`${scene.nodes.length} ${scene.onlyVisible}`} scene={scene} />);
