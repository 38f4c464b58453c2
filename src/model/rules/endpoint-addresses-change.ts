import { defineRule, titled } from './rule';
import { sentence } from './words';

export const endpointAddressesChange = defineRule({
  id: 'X-11',
  title: 'Somebody keeps the addresses of an endpoint registered',
  severity: { aws: 'info', 'saa-c03': 'info' },
  why: 'The interfaces of an endpoint keep their addresses while it exists, and get others when it is made anew.',
  consequence: 'After the endpoint was replaced, its target group holds addresses that answer nobody.',
  fix: 'Register the addresses by automation, and look at the health of the group after each change of the endpoint.',
  sources: ['https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html'],
  checkedOn: '2026-11',
  onWire: { from: ['targetGroup'], to: ['interfaceEndpoint'] },
  check({ from, to }, _facts, report) {
    report(sentence(`${titled(from)} registers the addresses of ${titled(to)}, which change when that is replaced.`));
  },
});
