import { targetCertificateUnchecked } from '../../../src/model/rules/target-certificate-unchecked';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const chain = (listener: string, protocol: string) =>
  twoZones()
    .node('targetGroup', 'targets', { in: 'main', props: { protocol, port: 443 } })
    .node('nlb', 'front', {
      in: 'main',
      props: { subnets: ['private-a'], listeners: [{ protocol: listener, port: 443 }] },
    })
    .wire('front', 'targets');
const finding = {
  on: ['front', 'targets'],
  message: 'Listener TLS 443 of NLB "front" takes any certificate of the targets of Target group "targets".',
};

testRule(targetCertificateUnchecked, {
  valid: [
    ['TLS to plain TCP', chain('TLS', 'TCP')],
    ['TLS passed through', chain('TCP', 'TCP')],
  ],
  invalid: [
    ['TLS to TLS', chain('TLS', 'TLS'), finding],
    [
      'TLS to TLS beside a TCP listener',
      twoZones()
        .node('targetGroup', 'targets', { in: 'main', props: { protocol: 'TLS', port: 443 } })
        .node('nlb', 'front', {
          in: 'main',
          props: {
            subnets: ['private-a'],
            listeners: [
              { protocol: 'TCP', port: 80 },
              { protocol: 'TLS', port: 443 },
            ],
          },
        })
        .wire('front', 'targets', 1),
      finding,
    ],
  ],
});
