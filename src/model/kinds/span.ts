import type { NodeId } from './fields';
import type { Surroundings } from './kind';

/** What a new load balancer or link spans: the first private subnet of each zone, or the first one there is. */
export function oneSubnetPerZone(around: Surroundings): readonly NodeId[] {
  const byZone = new Map<NodeId | null, { readonly id: NodeId; readonly access: unknown }>();
  for (const { id, parent, props } of around.inVpc('subnet')) {
    const chosen = byZone.get(parent);
    if (!chosen || (chosen.access === 'public' && props.access === 'private'))
      byZone.set(parent, { id, access: props.access });
  }
  return [...byZone.values()].map((subnet) => subnet.id);
}
