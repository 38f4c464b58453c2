import type { Diagram, DiagramNode } from '../../model/document/diagram';
import { sameData } from '../../model/lib/same-data';

/** How a property came from a template, while nobody has replaced it. */
export interface Given {
  /** As it is written there, such as `!Ref VpcCidr`; undefined where only that it is unknown can be said. */
  readonly written: string | undefined;
  /** Nobody can know the value before deployment. */
  readonly isUnknown: boolean;
}

/** What a template says of a property that it gives by an expression; undefined for plain values and for what was changed since. */
export function givenOf({ source }: Diagram, node: DiagramNode, prop: string): Given | undefined {
  const origin = source?.origins[node.id];
  if (!origin) return undefined;
  const written = origin.given[prop];
  const isUnknown = origin.unknown.includes(prop);
  if (written === undefined && !isUnknown) return undefined;
  const base = source?.base.nodes[node.id];
  const isAsImported = base !== undefined && sameData(Reflect.get(base.props, prop), Reflect.get(node.props, prop));
  return isAsImported ? { written, isUnknown } : undefined;
}
