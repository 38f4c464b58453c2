import type { NodeOf } from '../../model/document/diagram';
import type { Facts } from '../../model/facts/facts';
import { Pill, Section } from '../ui';
import { NodeLink } from './node-link';

/** Whether a subnet is public, which its routes decide and not its name. */
export function SubnetReach({ subnet, facts }: { subnet: NodeOf<'subnet'>; facts: Facts }) {
  const isPublic = facts.routesToInternet(subnet);
  const agrees = isPublic === (subnet.props.access === 'public');
  const table = subnet.props.routeTable === null ? undefined : facts.graph.node(subnet.props.routeTable);
  return (
    <Section title="By its routes">
      <div className="inspector-verdict">
        <Pill tone={agrees ? 'ok' : 'warning'}>{isPublic ? 'public' : 'private'}</Pill>
        <span>
          {isPublic
            ? '0.0.0.0/0 leads to an internet gateway of the VPC.'
            : table
              ? 'No route leads 0.0.0.0/0 to an internet gateway of the VPC.'
              : "The VPC's main route table is not drawn and counts as local only."}
        </span>
      </div>
      {table && <NodeLink node={table}>Route table</NodeLink>}
    </Section>
  );
}
