import { serviceOf } from '../facts/private-link';
import { fix, setProps } from '../fixes/edits';
import { nodeName } from '../fixes/words';
import { defineRule, titled } from './rule';
import { listed, sentence } from './words';

export const privateDnsNeedsVpcDns = defineRule({
  id: 'X-10',
  title: 'Private DNS of an endpoint stands on DNS of its VPC',
  severity: { aws: 'warning', 'saa-c03': 'warning' },
  why: "AWS puts the service's name into a private zone of the VPC, which needs DNS support and DNS hostnames.",
  consequence:
    'The endpoint cannot be made with private DNS: "Enabling private DNS requires both enableDnsSupport and enableDnsHostnames".',
  fix: 'Turn on DNS support and DNS hostnames of the VPC, or private DNS of the endpoint off.',
  sources: ['https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html'],
  checkedOn: '2026-11',
  onNode: ['interfaceEndpoint'],
  check(endpoint, facts, report) {
    const vpc = facts.vpc(endpoint);
    if (!endpoint.props.privateDns || !vpc || vpc.props.external || serviceOf(facts, endpoint)) return;
    const { dnsSupport, dnsHostnames } = vpc.props;
    const off = [dnsSupport ? [] : 'DNS support', dnsHostnames ? [] : 'DNS hostnames'].flat();
    if (off.length === 0) return;
    report(
      sentence(
        `${titled(endpoint)} has private DNS, but ${listed(off)} of ${titled(vpc)} ${off.length > 1 ? 'are' : 'is'} off.`,
      ),
      {
        on: [endpoint.id, vpc.id],
        fixes: () => [
          fix(
            'turn-on-dns',
            `Turn on ${listed(off)} of ${nodeName(vpc)}`,
            setProps(vpc.id, { dnsSupport: true, dnsHostnames: true }),
          ),
        ],
      },
    );
  },
});
