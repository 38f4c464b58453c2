import type { NodeOf } from '../../model/document/diagram';
import type { Facts } from '../../model/facts/facts';
import { leadsToInternet, tableOf } from '../../model/network/route-lookup';
import { Pill, Section } from '../ui';
import { NodeLink } from './node-link';

/** Whether a subnet is public, which its routes decide and not its name. */
export function SubnetReach({ subnet, facts }: { subnet: NodeOf<'subnet'>; facts: Facts }) {
  const table = tableOf(facts, subnet);
  const { verdict, reason } = verdictOn(subnet, facts, table !== undefined);
  const agrees = verdict === subnet.props.access;
  return (
    <Section title="By its routes">
      <div className="inspector-verdict">
        <Pill tone={agrees ? 'ok' : 'warning'}>{verdict}</Pill>
        <span>{reason}</span>
      </div>
      {table && <NodeLink node={table}>Route table</NodeLink>}
    </Section>
  );
}

function verdictOn(subnet: NodeOf<'subnet'>, facts: Facts, hasTable: boolean) {
  const [ipv4, ipv6] = [leadsToInternet(facts, subnet), leadsToInternet(facts, subnet, 'ipv6')];
  if (ipv4 === 'yes')
    return { verdict: 'public', reason: '0.0.0.0/0 leads to an internet gateway of the VPC.' } as const;
  if (ipv6 === 'yes')
    return { verdict: 'public', reason: 'Only ::/0 leads to an internet gateway of the VPC.' } as const;
  if (ipv4 === 'unknown')
    return { verdict: 'not known', reason: 'The subnet exists already, and its route table is not drawn.' } as const;
  const reason = hasTable
    ? 'No route leads 0.0.0.0/0 to an internet gateway of the VPC.'
    : "The VPC's main route table is not drawn and counts as local only.";
  return { verdict: 'private', reason } as const;
}
