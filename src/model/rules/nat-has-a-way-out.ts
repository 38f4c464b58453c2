import { fix } from '../fixes/edits';
import { addGateway, routeToInternet } from '../fixes/routes';
import { nodeName } from '../fixes/words';
import { leadsToInternet } from '../network/route-lookup';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const natHasAWayOut = defineRule({
  id: 'NET-02',
  title: 'A public NAT gateway stands where the internet is reached',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'A NAT gateway sends on what it gets, so its own subnet needs a route to the internet gateway.',
  consequence: 'Nothing in the private subnets reaches the internet.',
  fix: 'Put it into a public subnet, with a default route to an internet gateway.',
  sources: ['https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html'],
  checkedOn: '2026-11',
  onNode: ['natGateway'],
  check(nat, facts, report) {
    const { connectivity, mode } = nat.props;
    if (connectivity !== 'public') return;
    if (mode === 'regional') {
      const vpc = facts.vpc(nat);
      if (!vpc || facts.graph.inside(vpc.id, 'internetGateway').length > 0) return;
      report(sentence(`${titled(nat)} is public, and ${titled(vpc)} has no internet gateway.`), {
        on: [nat.id, vpc.id],
        fixes: () => [fix('add-gateway', `Give ${nodeName(vpc)} an internet gateway`, addGateway(vpc.id))],
      });
      return;
    }
    const [subnet] = facts.subnets(nat);
    if (!subnet || leadsToInternet(facts, subnet) !== 'no') return;
    report(sentence(`${titled(nat)} stands in ${titled(subnet)}, which has no route to an internet gateway.`), {
      on: [nat.id, subnet.id],
      fixes: () => [fix('route-out', `Route ${nodeName(subnet)} to the internet`, routeToInternet(subnet.id))],
    });
  },
});
