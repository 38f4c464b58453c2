import { listenerCertificate } from '../../../src/model/rules/listener-certificate';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const acm = (region: string) => `arn:aws:acm:${region}:111122223333:certificate/12345678-1234-1234-1234-123456789012`;
const alb = (protocol: string, certificateArn: string) =>
  twoZones().node('alb', 'web', {
    in: 'main',
    props: { subnets: ['private-a', 'private-b'], listeners: [{ protocol, port: 443, certificateArn }] },
  });

testRule(listenerCertificate, {
  valid: [
    ['a certificate of the same Region', alb('HTTPS', acm('eu-central-1'))],
    ['a server certificate of IAM', alb('HTTPS', 'arn:aws:iam::111122223333:server-certificate/web')],
    ['no certificate yet: it becomes a parameter', alb('HTTPS', '')],
    ['HTTP without a certificate', alb('HTTP', '')],
  ],
  invalid: [
    [
      'a certificate of another Region',
      alb('HTTPS', acm('us-east-1')),
      {
        on: ['web'],
        message: 'Listener HTTPS 443 of ALB "web" names a certificate of us-east-1; it needs one of eu-central-1.',
        fixes: ['clear-certificate'],
      },
    ],
    [
      'the ARN of a role',
      alb('HTTPS', 'arn:aws:iam::111122223333:role/web'),
      {
        on: ['web'],
        message:
          'Listener HTTPS 443 of ALB "web" names "arn:aws:iam::111122223333:role/web", which is not the ARN of a certificate.',
      },
    ],
    [
      'HTTP with a certificate',
      alb('HTTP', acm('eu-central-1')),
      { on: ['web'], message: 'Listener HTTP 443 of ALB "web" has a certificate, which HTTP does not take.' },
    ],
  ],
});

const drawn = (protocol: string, region: string) =>
  twoZones()
    .node('region', 'virginia', { in: 'acct', props: { code: 'us-east-1' } })
    .node('certificate', 'cert', { in: region, props: { domainName: '*.example.com' } })
    .node('alb', 'web', {
      in: 'main',
      props: { subnets: ['private-a', 'private-b'], listeners: [{ protocol, port: 443, certificate: 'cert' }] },
    });

testRule(listenerCertificate, {
  valid: [['a drawn certificate of the same Region', drawn('HTTPS', 'frankfurt')]],
  invalid: [
    [
      'a drawn certificate of another Region',
      drawn('HTTPS', 'virginia'),
      {
        on: ['web', 'cert'],
        message:
          'Listener HTTPS 443 of ALB "web" uses Certificate "cert" of us-east-1; it needs one of its own Region.',
      },
    ],
    [
      'a drawn certificate on an HTTP listener',
      drawn('HTTP', 'frankfurt'),
      {
        on: ['web', 'cert'],
        message: 'Listener HTTP 443 of ALB "web" has Certificate "cert", and HTTP takes no certificate.',
      },
    ],
  ],
});
