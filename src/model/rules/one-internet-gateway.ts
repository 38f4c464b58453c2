import type { DiagramNode } from '../document/diagram';
import type { Facts } from '../facts/facts';
import { fix, removeNodes, setField } from '../fixes/edits';
import type { QuickFix } from '../fixes/quick-fix';
import { nodeName } from '../fixes/words';
import { defineRule, titled } from './rule';
import { listedNodes, sentence } from './words';

export const oneInternetGateway = defineRule({
  id: 'NET-08',
  title: 'A VPC has one internet gateway and one virtual private gateway at most',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'AWS attaches one gateway of each of these kinds to a VPC; they scale by themselves.',
  consequence: 'CloudFormation fails to attach the second gateway.',
  fix: 'Keep one of them and let the routes point to it.',
  sources: [
    'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html',
    'https://docs.aws.amazon.com/vpn/latest/s2svpn/how_it_works.html',
  ],
  checkedOn: '2026-11',
  onNode: ['vpc'],
  check(vpc, facts, report) {
    for (const kind of ['internetGateway', 'vpnGateway']) {
      const gateways = facts.graph.children(vpc.id).filter((node) => node.kind === kind);
      if (gateways.length < 2) continue;
      const on = [vpc.id, ...gateways.map((gateway) => gateway.id)];
      report(sentence(`${titled(vpc)} has ${listedNodes(gateways)}; one is the limit.`), {
        on,
        fixes: () => gateways.map((kept) => keepOnly(kept, gateways, facts)),
      });
    }
  },
});

/** Removes the other gateways; routes to them lead to this one. */
function keepOnly(kept: DiagramNode, gateways: readonly DiagramNode[], facts: Facts): QuickFix {
  const surplus = gateways.filter((gateway) => gateway !== kept).map(({ id }) => id);
  const routes = surplus.flatMap((gateway) =>
    facts.graph
      .namedBy(gateway, 'routeTable')
      .flatMap((table) =>
        table.props.routes
          .filter(({ target }) => target === gateway)
          .map((route) => setField(table.id, route.id, 'target', kept.id)),
      ),
  );
  return fix(`keep-${kept.id}`, `Keep ${nodeName(kept)} alone`, ...routes, removeNodes(...surplus));
}
