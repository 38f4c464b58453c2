import type { DiagramNode, NodeOf } from '../document/diagram';
import type { Facts } from '../facts/facts';
import { type Cidr, contains, parseCidr } from '../lib/cidr';
import { defineRule, titled } from './rule';
import { listedNodes, sentence } from './words';

export const noPinnedAddresses = defineRule({
  id: 'SEC-04',
  title: 'Security groups name groups, not single addresses of load balancers, links and endpoints',
  severity: { aws: 'warning', 'saa-c03': 'off' },
  why: 'The addresses of load balancers, VPC links and endpoints change when AWS replaces a network interface.',
  consequence: 'One day the rule matches nobody and requests time out.',
  fix: 'Name the security group of the caller, or the CIDR of its subnets.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-nlb-for-vpclink-using-console.html',
    'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  ],
  checkedOn: '2026-11',
  today: 'The exam material pins the addresses of the link; AWS advises a reference to a security group.',
  onNode: ['securityGroup'],
  check(group, facts, report) {
    const vpc = facts.vpc(group);
    if (!vpc) return;
    for (const rule of group.props.rules) {
      const address = rule.peer === null ? pinned(rule.cidr) : undefined;
      const owners = address ? ownersOf(address, vpc, facts) : [];
      if (owners.length === 0) continue;
      report(
        sentence(
          `${titled(group)} pins ${rule.cidr.trim()}, an address in a subnet of ${listedNodes(owners)}, and such addresses change.`,
        ),
        {
          on: [group.id, ...owners.map(({ id }) => id)],
        },
      );
    }
  },
});

const MANAGED: ReadonlySet<string> = new Set(['alb', 'nlb', 'vpcLinkV2', 'interfaceEndpoint']);

function pinned(cidr: string): Cidr | undefined {
  const block = parseCidr(cidr);
  return block?.bits === 32 ? block : undefined;
}

/** What AWS manages in the subnet of an address: its network interfaces come and go. */
function ownersOf(address: Cidr, vpc: NodeOf<'vpc'>, facts: Facts): readonly DiagramNode[] {
  const subnet = facts.subnetsIn(vpc).find(({ props }) => {
    const block = parseCidr(props.cidr);
    return block !== undefined && contains(block, address);
  });
  return subnet ? facts.standingIn(subnet).filter(({ kind }) => MANAGED.has(kind)) : [];
}
