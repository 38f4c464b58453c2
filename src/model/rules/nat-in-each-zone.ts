import type { NodeOf } from '../document/diagram';
import type { Facts } from '../facts/facts';
import { fix, setProp } from '../fixes/edits';
import { moveInto } from '../fixes/move';
import { nodeName } from '../fixes/words';
import { defineRule, titled } from './rule';
import { listed, sentence } from './words';

export const natInEachZone = defineRule({
  id: 'NET-12',
  title: 'Each zone leaves by a NAT gateway of its own, or by a regional one',
  severity: { aws: 'warning', 'saa-c03': 'warning' },
  why: 'A zonal NAT gateway stands in one zone; traffic of other zones crosses to it and depends on it.',
  consequence: 'When its zone fails, no other zone reaches the internet; until then each byte across zones is charged.',
  fix: 'Give each zone a NAT gateway and a route table of its own, or use one regional NAT gateway.',
  sources: [
    'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html',
    'https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateways-regional.html',
  ],
  checkedOn: '2026-11',
  onNode: ['natGateway'],
  check(nat, facts, report) {
    const [home] = facts.zones(nat);
    if (nat.props.mode !== 'zonal' || !home) return;
    const others = zonesSending(nat, facts).filter((zone) => zone !== facts.zoneName(home));
    if (others.length === 0) return;
    const vpc = facts.vpc(nat);
    report(sentence(`${titled(nat)} stands in ${facts.zoneName(home)} and also serves ${listed(others)}.`), {
      // AWS has no private regional gateway.
      fixes: () => (vpc && nat.props.connectivity === 'public' ? [makeRegional(nat, vpc)] : []),
    });
  },
});

/** Names of the zones whose subnets route to a NAT gateway. */
function zonesSending(nat: NodeOf<'natGateway'>, facts: Facts): readonly string[] {
  const tables = facts.graph.namedBy(nat.id, 'routeTable');
  const subnets = tables.flatMap((table) => facts.graph.namedBy(table.id, 'subnet'));
  return [...new Set(subnets.flatMap((subnet) => facts.graph.within(subnet, 'zone') ?? []).map(facts.zoneName))];
}

function makeRegional(nat: NodeOf<'natGateway'>, vpc: NodeOf<'vpc'>) {
  const title = `Make ${nodeName(nat)} regional`;
  return fix('make-regional', title, setProp(nat.id, 'mode', 'regional'), moveInto(nat.id, vpc.id));
}
