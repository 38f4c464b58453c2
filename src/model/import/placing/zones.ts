import { type CfnValue, isList } from '../../cfn/value';
import type { NodeId } from '../../kinds/fields';
import { type Draft, newDraft } from '../draft';
import { nodeIdOf } from '../ids';
import { holdsFor, type Session } from '../session';
import { asWritten, functionOf, isExpression } from '../values/as-written';
import { resolve } from '../values/resolve';

const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f'];

/** Which zone a subnet says it is in. */
interface Said {
  /** Equal for subnets that say the same. */
  readonly key: string;
  readonly letter?: string;
  readonly zoneId?: string;
  readonly written?: string;
}

/** A zone for each subnet of a VPC: one for those that say the same, and one each for those that say nothing. */
export function zonesOf(session: Session, vpc: Draft, subnets: readonly Draft[]): ReadonlyMap<NodeId, Draft> {
  const said = subnets.map((subnet) => ({ subnet, said: zoneSaid(session, subnet) }));
  const taken = new Set(said.flatMap(({ said: { letter } }) => letter ?? []));
  const zones = new Map<string, Draft>();
  const found = new Map<NodeId, Draft>();
  for (const each of said) {
    const zone = zones.get(each.said.key) ?? newZone(vpc, each.said, taken);
    zones.set(each.said.key, zone);
    found.set(each.subnet.id, zone);
  }
  for (const zone of zones.values()) {
    const inside = subnets.filter(({ id }) => found.get(id) === zone);
    if (inside.every(({ resource }) => resource && holdsFor(session, resource) === false)) zone.holds = false;
  }
  return found;
}

function newZone(vpc: Draft, { key, letter, zoneId, written }: Said, taken: Set<string>): Draft {
  const used = letter ?? LETTERS.find((free) => !taken.has(free)) ?? 'f';
  taken.add(used);
  const zone = newDraft({
    id: nodeIdOf(vpc.id, 'zone', key),
    kind: 'zone',
    scope: vpc.scope,
    name: 'Availability Zone',
    isOutside: false,
    label: 'Availability Zone',
    props: { letter: used, ...(zoneId === undefined ? {} : { zoneId }) },
  });
  if (letter === undefined) zone.unknown.add('letter');
  if (written !== undefined) zone.given.set(zoneId === undefined ? 'letter' : 'zoneId', written);
  return zone;
}

function zoneSaid({ world }: Session, subnet: Draft): Said {
  const { AvailabilityZone: name, AvailabilityZoneId: id } = subnet.resource?.properties ?? {};
  const [zone, zoneId] = [resolve(world, name, subnet.scope), resolve(world, id, subnet.scope)];
  const written = name !== undefined && isExpression(name) ? { written: asWritten(name) } : {};
  if (typeof zoneId === 'string') return { key: `id ${zoneId}`, zoneId };
  // Nothing says where it is: a zone of its own, so that no rule takes two subnets for neighbours.
  if (zone === undefined) return { key: `subnet ${subnet.id}` };
  const letter = letterOf(zone);
  return letter === undefined ? { key: asWritten(zone), ...written } : { key: `letter ${letter}`, letter, ...written };
}

/** `eu-central-1a`, `${AWS::Region}a`, or the place in AWS's own list of zones. */
function letterOf(zone: CfnValue): string | undefined {
  if (typeof zone === 'string') return /^[a-z]{2}(-[a-z]+)+-\d([a-f])$/.exec(zone)?.[2];
  const call = functionOf(zone);
  if (call?.fn === 'Fn::Sub' && typeof call.arg === 'string') return /^\$\{AWS::Region\}([a-f])$/.exec(call.arg)?.[1];
  if (call?.fn !== 'Fn::Select' || typeof call.arg !== 'object' || !isList(call.arg)) return undefined;
  const [index, of] = call.arg;
  return functionOf(of)?.fn === 'Fn::GetAZs' ? LETTERS[Number(index)] : undefined;
}
