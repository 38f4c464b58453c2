import { attachmentZones } from '../../../src/model/rules/attachment-zones';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const attached = (...subnets: readonly string[]) =>
  twoZones()
    .node('subnet', 'second-a', { in: 'zone-a', props: { cidr: '10.0.3.0/24' } })
    .node('transitGateway', 'hub', { in: 'frankfurt' })
    .node('routeTable', 'rt', { in: 'main', props: { routes: [{ destination: '10.0.0.0/8', target: 'hub' }] } })
    .node('subnet', 'sender', { in: 'zone-b', props: { cidr: '10.0.4.0/24', routeTable: 'rt' } })
    .node('tgwAttachment', 'att', { in: 'main', props: { subnets } })
    .wire('att', 'hub');

testRule(attachmentZones, {
  valid: [
    ['a subnet in each zone', attached('private-a', 'private-b')],
    ['a zone alone from which subnets send', attached('private-b')],
    ['no subnet, which CNT-04 tells', attached()],
    [
      'a zone whose subnets send elsewhere',
      attached('private-b').node('subnet', 'quiet', { in: 'zone-a', props: { cidr: '10.0.5.0/24' } }),
    ],
  ],
  invalid: [
    [
      'two subnets of one zone',
      attached('private-a', 'second-a', 'private-b'),
      {
        on: ['att', 'private-a', 'second-a'],
        message:
          'TGW attachment "att" spans Subnet "private-a" and Subnet "second-a" of eu-central-1a; one is the limit.',
        fixes: ['keep-first'],
      },
    ],
    [
      'a zone that sends and is not spanned',
      attached('private-a'),
      {
        on: ['att', 'sender'],
        message:
          'TGW attachment "att" spans no subnet in eu-central-1b, from where Subnet "sender" routes to the transit gateway.',
        fixes: ['span-senders'],
      },
    ],
  ],
});
