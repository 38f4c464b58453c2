import type { DiagramNode, NodeOf } from '../document/diagram';
import type { Facts } from '../facts/facts';
import { fix, setProp } from '../fixes/edits';
import { nodeName } from '../fixes/words';
import { defineRule, type Report, titled } from './rule';
import { listedNodes, sentence } from './words';

export const directConnectComplete = defineRule({
  id: 'NET-11',
  title: 'A virtual interface leads to a gateway that takes it',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'A private interface ends at a virtual private or Direct Connect gateway, a transit one at a Direct Connect gateway; each BGP session needs two different ASNs.',
  consequence: 'CloudFormation refuses the interface or the association.',
  fix: 'Wire the interface to its gateway, choose a free VLAN from 0 to 4095, and give gateways different ASNs.',
  sources: [
    'https://docs.aws.amazon.com/directconnect/latest/UserGuide/WorkingWithVirtualInterfaces.html',
    'https://docs.aws.amazon.com/directconnect/latest/UserGuide/direct-connect-transit-gateways.html',
  ],
  checkedOn: '2026-11',
  onNode: ['dxVif', 'dxGateway'],
  check(node, facts, report) {
    if (node.kind === 'dxGateway') checkAsn(node, facts, report);
    else {
      checkEnd(node, facts, report);
      checkVlan(node, facts, report);
    }
  },
});

function endsOf(node: DiagramNode, facts: Facts): readonly DiagramNode[] {
  return facts.graph.wiresFrom(node.id).flatMap((wire) => facts.graph.node(wire.to.node) ?? []);
}

function checkEnd(vif: NodeOf<'dxVif'>, facts: Facts, report: Report): void {
  const ends = endsOf(vif, facts);
  const { type } = vif.props;
  const wrong = ends.filter(({ kind }) => type === 'public' || (type === 'transit' && kind === 'vpnGateway'));
  if (wrong.length > 0) {
    const on = [vif.id, ...wrong.map(({ id }) => id)];
    report(sentence(`${titled(vif)} is ${type} and cannot lead to ${listedNodes(wrong)}.`), {
      on,
      fixes: () => [fix('make-private', `Make ${nodeName(vif)} private`, setProp(vif.id, 'type', 'private'))],
    });
  } else if (ends.length === 0 && type !== 'public') {
    const gateway = type === 'private' ? 'virtual private or Direct Connect gateway' : 'Direct Connect gateway';
    report(sentence(`${titled(vif)} is ${type} and leads to no ${gateway}.`));
  }
  for (const end of wrong.length > 0 ? [] : ends) checkBehind(vif, end, facts, report);
}

/** A Direct Connect gateway is associated with transit gateways or with virtual private ones, and takes their interfaces. */
function checkBehind(vif: NodeOf<'dxVif'>, gateway: DiagramNode, facts: Facts, report: Report): void {
  const behind = gateway.kind === 'dxGateway' ? endsOf(gateway, facts) : [];
  const fitting = vif.props.type === 'transit' ? 'transitGateway' : 'vpnGateway';
  if (behind.length === 0 || behind.some(({ kind }) => kind === fitting)) return;
  const other = vif.props.type === 'transit' ? 'private' : 'transit';
  const what = `${titled(vif)} is ${vif.props.type}, and ${titled(gateway)} leads to ${listedNodes(behind)}`;
  report(sentence(`${what}, which takes ${other} ones.`), {
    on: [vif.id, gateway.id, ...behind.map(({ id }) => id)],
    fixes: () => [fix(`make-${other}`, `Make ${nodeName(vif)} ${other}`, setProp(vif.id, 'type', other))],
  });
}

function checkVlan(vif: NodeOf<'dxVif'>, facts: Facts, report: Report): void {
  const { vlan, connection } = vif.props;
  const line = connection === null ? undefined : facts.graph.node(connection);
  const renumber = () => [freeVlan(vif, line, facts)];
  if (vlan < 0 || vlan > 4095) {
    report(sentence(`${titled(vif)} has VLAN ${vlan}; AWS takes 0 to 4095.`), { fixes: renumber });
  }
  if (!line) return;
  const same = facts.graph.namedBy(line.id, 'dxVif').filter((other) => other.props.vlan === vlan);
  // Told once, at the first of them.
  if (same.length < 2 || same[0]?.id !== vif.id) return;
  const on = [...same.map(({ id }) => id), line.id];
  report(sentence(`${listedNodes(same)} have VLAN ${vlan} on ${titled(line)}.`), { on, fixes: renumber });
}

function checkAsn(gateway: NodeOf<'dxGateway'>, facts: Facts, report: Report): void {
  const ends = endsOf(gateway, facts);
  const same = ends.filter((end) => end.kind === 'transitGateway' && end.props.asn === gateway.props.asn);
  if (same.length === 0) return;
  const on = [gateway.id, ...same.map(({ id }) => id)];
  const taken = ends.flatMap((end) => ('asn' in end.props ? end.props.asn : []));
  const next = firstFree(64512, taken);
  report(sentence(`${titled(gateway)} and ${listedNodes(same)} have one ASN, ${gateway.props.asn}.`), {
    on,
    fixes: () => [fix('other-asn', `Give ${nodeName(gateway)} ASN ${next}`, setProp(gateway.id, 'asn', next))],
  });
}

function freeVlan(vif: NodeOf<'dxVif'>, line: DiagramNode | undefined, facts: Facts) {
  const taken = line ? facts.graph.namedBy(line.id, 'dxVif').map(({ props }) => props.vlan) : [];
  const vlan = firstFree(101, taken);
  return fix('free-vlan', `Give ${nodeName(vif)} VLAN ${vlan}`, setProp(vif.id, 'vlan', vlan));
}

function firstFree(from: number, taken: readonly number[]): number {
  let free = from;
  while (taken.includes(free)) free += 1;
  return free;
}
