import type { ReactNode } from 'react';
import type { DiagramNode } from '../../model/document/diagram';
import { select } from '../store/store';
import { KindIcon } from '../ui';
import { iconOf, nameOf } from './references';

interface NodeLinkProps {
  readonly node: DiagramNode;
  /** Quiet words at the right end. */
  readonly children?: ReactNode;
}

/** A node by icon and name; a click selects it. */
export function NodeLink({ node, children }: NodeLinkProps) {
  return (
    <button type="button" className="inspector-link" onClick={() => select({ nodes: [node.id] })}>
      <KindIcon name={iconOf(node)} size={20} />
      <span className="inspector-link-name">{nameOf(node)}</span>
      {children && <span className="inspector-link-more">{children}</span>}
    </button>
  );
}
