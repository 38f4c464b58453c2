import { fix, setProp } from '../fixes/edits';
import { routeToInternet } from '../fixes/routes';
import { nodeName } from '../fixes/words';
import { leadsToInternet } from '../network/route-lookup';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const publicSubnetRoutes = defineRule({
  id: 'NET-01',
  title: 'A public subnet sends 0.0.0.0/0 to an internet gateway of its VPC',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'What makes a subnet public is its route table; the main route table of a VPC starts with the local route only.',
  consequence: 'Nothing in the subnet reaches the internet or is reached from it: connections time out.',
  fix: 'Give it a route table with a route from 0.0.0.0/0 to the internet gateway, or mark it private.',
  sources: ['https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html'],
  checkedOn: '2026-11',
  onNode: ['subnet'],
  check(subnet, facts, report) {
    if (subnet.props.access !== 'public' || leadsToInternet(facts, subnet) !== 'no') return;
    // A subnet for IPv6 alone is public by its default route for IPv6.
    if (leadsToInternet(facts, subnet, 'ipv6') !== 'no') return;
    report(sentence(`${titled(subnet)} is public but has no route from 0.0.0.0/0 to an internet gateway of its VPC.`), {
      fixes: () => [
        fix('add-route', `Give ${nodeName(subnet)} a route to an internet gateway`, routeToInternet(subnet.id)),
        fix('mark-private', `Mark ${nodeName(subnet)} private`, setProp(subnet.id, 'access', 'private')),
      ],
    });
  },
});
