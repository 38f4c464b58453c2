import type { DiagramNode, NodeOf } from '../document/diagram';
import type { Facts } from './facts';

/**
 * Whether two nodes have a zone in common. Letters name another place in another account, so they say something within
 * one account and Region only; zone ids do everywhere. Undefined when the drawing does not say.
 */
export function shareZone(facts: Facts, a: DiagramNode, b: DiagramNode): boolean | undefined {
  const [ours, theirs] = [facts.zones(a), facts.zones(b)];
  if (ours.length === 0 || theirs.length === 0) return undefined;
  const [ids, others] = [zoneIds(ours), zoneIds(theirs)];
  if (ids && others) return ids.some((id) => others.includes(id));
  if (!isOnePlace(facts, a, b)) return undefined;
  return ours.some((zone) => theirs.some((other) => other.props.letter === zone.props.letter));
}

function zoneIds(zones: readonly NodeOf<'zone'>[]): readonly string[] | undefined {
  const ids = zones.map(({ props }) => props.zoneId.trim());
  return ids.includes('') ? undefined : ids;
}

function isOnePlace(facts: Facts, a: DiagramNode, b: DiagramNode): boolean {
  const [ours, theirs] = [facts.region(a), facts.region(b)];
  return (
    ours !== undefined && theirs !== undefined && facts.mayShareStack(a, b) && ours.props.code === theirs.props.code
  );
}
