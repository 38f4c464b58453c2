import { diagram, twoZones } from '../../support/diagram';
import { changed, changedRow, moved, unwired } from '../../support/traced';
import {
  type Design,
  groups,
  HTTPS_GROUP,
  into,
  more,
  nearMiss,
  out,
  PRIVATE,
  ROUTE,
  sound,
  spoke,
  TCP_GROUP,
  tooMuch,
} from './parts';

/** Account A offers a service over PrivateLink; an API of account B calls it over its own link and NLB. */
function consumer(region: string, code: string) {
  const provider = spoke(
    twoZones()
      .node('account', 'provider', { props: { accountId: '444455556666' } })
      .node('region', region, { in: 'provider', props: { code } }),
    'core',
    region,
    // The same addresses on both sides: PrivateLink does not mind.
    '10.0',
  );
  return groups(
    groups(provider, 'core', {
      'core-nlb-sg': [into(443, '10.0.0.0/16'), out(8443, 'engine-sg')],
      'engine-sg': [into(8443, 'core-nlb-sg')],
    }),
    'main',
    {
      'link-sg': [out(443, 'nlb-sg')],
      'nlb-sg': [into(443, 'link-sg'), out(443, 'vpce-sg')],
      'vpce-sg': [into(443, 'nlb-sg')],
    },
  )
    .node('ec2', 'engine-1', { in: 'core-1', props: { securityGroups: ['engine-sg'] } })
    .node('ec2', 'engine-2', { in: 'core-2', props: { securityGroups: ['engine-sg'] } })
    .node('targetGroup', 'engines', { in: 'core', props: { ...TCP_GROUP, preserveClientIp: 'off' } })
    .node('nlb', 'core-nlb', {
      in: 'core',
      props: {
        subnets: ['core-1', 'core-2'],
        securityGroups: ['core-nlb-sg'],
        crossZone: true,
        enforceOnPrivateLink: false,
        listeners: [{ protocol: 'TCP', port: 443 }],
      },
    })
    .node('endpointService', 'offer', {
      in: region,
      props: { allowedPrincipals: '111122223333', acceptanceRequired: false },
    })
    .node('client', 'customer')
    .node('logGroup', 'logs', { in: 'frankfurt' })
    .node('interfaceEndpoint', 'door', {
      in: 'main',
      props: { service: '', privateDns: false, subnets: PRIVATE, securityGroups: ['vpce-sg'] },
    })
    .node('targetGroup', 'doors', {
      in: 'main',
      props: { ...TCP_GROUP, port: 443, targetType: 'ip' },
    })
    .node('nlb', 'front', {
      in: 'main',
      props: {
        subnets: PRIVATE,
        securityGroups: ['nlb-sg'],
        crossZone: true,
        listeners: [{ protocol: 'TCP', port: 443 }],
      },
    })
    .node('vpcLinkV2', 'link', { in: 'main', props: { subnets: PRIVATE, securityGroups: ['link-sg'] } })
    .node('httpApi', 'shop', { in: 'frankfurt', props: { accessLog: 'logs', routes: [ROUTE] } })
    .wire('customer', 'shop')
    .wire('shop', 'link')
    .wire('link', 'front')
    .wire('front', 'doors')
    .wire('doors', 'door')
    .wire('door', 'offer')
    .wire('offer', 'core-nlb')
    .wire('core-nlb', 'engines')
    .wire('engines', 'engine-1')
    .wire('engines', 'engine-2');
}

const arrives = { from: 'customer', to: 'engine-1', arrives: true } as const;
const arrivesNot = { ...arrives, arrives: false } as const;

const oneRegion = sound(
  'a service of another account over PrivateLink',
  consumer('there', 'eu-central-1'),
  {},
  arrives,
);

const twoRegions = sound(
  'a service of another account and Region over PrivateLink',
  consumer('there', 'eu-west-1'),
  { exam: ['X-05'] },
  arrives,
);
const supported: Design = {
  ...twoRegions,
  doc: [changed('offer', { supportedRegions: 'eu-central-1' }), changed('door', { serviceRegion: 'eu-west-1' })].reduce(
    (doc, change) => change(doc),
    twoRegions.doc,
  ),
};

/** Rules may name groups of a peered VPC of another account: `444455556666/sg-1a2b3c4d`. */
const peeredAccounts = sound(
  'a database of another account over peering, whose group names the group of the worker',
  groups(
    groups(
      spoke(
        spoke(
          diagram()
            .node('account', 'acct', { props: { accountId: '111122223333' } })
            .node('region', 'frankfurt', { in: 'acct', props: { code: 'eu-central-1' } })
            .node('account', 'partner', { props: { accountId: '444455556666' } })
            .node('region', 'theirs', { in: 'partner', props: { code: 'eu-central-1' } }),
          'shop',
          'frankfurt',
          '10.1',
          [{ destination: '10.2.0.0/16', target: 'pcx' }],
        ),
        'bank',
        'theirs',
        '10.2',
        [{ destination: '10.1.0.0/16', target: 'pcx' }],
      ),
      'shop',
      { 'worker-sg': [] },
    ),
    'bank',
    { 'ledger-sg': [into(443, 'worker-sg')] },
  )
    .node('peering', 'pcx', {
      in: 'frankfurt',
      props: { requester: 'shop', accepter: 'bank', peerRoleArn: 'arn:aws:iam::444455556666:role/peering' },
    })
    .node('ec2', 'worker', { in: 'shop-1', props: { securityGroups: ['worker-sg'] } })
    .node('ec2', 'ledger', { in: 'bank-1', props: { securityGroups: ['ledger-sg'] } })
    .wire('worker', 'ledger'),
  {},
  { from: 'worker', to: 'ledger', port: 443, arrives: true },
);

export const CROSS_ACCOUNT: readonly Design[] = [
  peeredAccounts,
  nearMiss(
    'the other account has not accepted the peering connection',
    peeredAccounts,
    changed('pcx', { accepted: false }),
    ['NET-07', 'SEC-06', 'SEC-13'],
    { from: 'worker', to: 'ledger', port: 443, arrives: false },
  ),
  oneRegion,
  nearMiss('the service allows another account', oneRegion, changed('offer', { allowedPrincipals: '777788889999' }), [
    'X-06',
  ]),
  nearMiss(
    'the endpoint admits the link instead of the NLB',
    oneRegion,
    changedRow('vpce-sg', 'rules', 0, { peer: 'n_linksg' }),
    ['X-08'],
    arrivesNot,
  ),
  nearMiss(
    'the NLB lets nothing out to the endpoint',
    oneRegion,
    changedRow('nlb-sg', 'rules', 1, { fromPort: 80, toPort: 80 }),
    ['SEC-03'],
    arrivesNot,
  ),
  nearMiss('the service is in the account of the caller', oneRegion, moved('offer', 'frankfurt'), ['X-04']),
  nearMiss(
    'the provider stands in other zones',
    oneRegion,
    [
      changed('zone-a', { zoneId: 'euc1-az1' }),
      changed('zone-b', { zoneId: 'euc1-az2' }),
      changed('core-a', { zoneId: 'euc1-az3' }),
      changed('core-b', { zoneId: 'euc1-az3' }),
    ],
    ['X-07'],
  ),
  nearMiss(
    'the link points at the NLB of the other account',
    more(oneRegion, (draw) => draw.wire('link', 'core-nlb')),
    unwired('link', 'front'),
    ['API-13'],
  ),
  nearMiss(
    'the provider judges PrivateLink traffic by rules that know no caller',
    oneRegion,
    [
      changed('core-nlb', { enforceOnPrivateLink: true }),
      changedRow('core-nlb-sg', 'rules', 0, { cidr: '', peer: 'n_enginesg' }),
    ],
    ['LB-28'],
    arrivesNot,
  ),
  tooMuch(
    'the service offers an ALB',
    oneRegion,
    (draw) =>
      draw
        .node('alb', 'core-alb', {
          in: 'core',
          props: {
            subnets: ['core-1', 'core-2'],
            securityGroups: ['core-nlb-sg'],
            listeners: [{ protocol: 'HTTPS', port: 443 }],
          },
        })
        .node('targetGroup', 'web-engines', { in: 'core', props: HTTPS_GROUP })
        .wire('core-alb', 'web-engines')
        .wire('web-engines', 'engine-1')
        .wire('web-engines', 'engine-2')
        .wire('offer', 'core-alb'),
    ['WIRE-01'],
  ),
  supported,
  nearMiss('the service is not open to that Region', supported, changed('offer', { supportedRegions: '' }), {
    aws: ['X-05'],
    exam: [],
  }),
];
