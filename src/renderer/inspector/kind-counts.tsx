import type { DiagramNode } from '../../model/document/diagram';
import { select } from '../store/store';
import { KindIcon } from '../ui';
import { countKinds } from './several';

/** Kinds with how many of each; a click selects them all. */
export function KindCounts({ nodes }: { nodes: readonly DiagramNode[] }) {
  return countKinds(nodes).map(({ kind, nodes: list }) => (
    <button
      key={kind.id}
      type="button"
      className="inspector-link"
      title={`Select ${list.length === 1 ? 'it' : `all ${list.length}`}`}
      onClick={() => select({ nodes: list.map((node) => node.id) })}
    >
      <KindIcon name={kind.icon} size={20} />
      <span className="inspector-link-name">{kind.label}</span>
      <span className="inspector-link-more">{list.length}</span>
    </button>
  ));
}
