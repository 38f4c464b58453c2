import { failOpenAlarm } from '../../../src/model/rules/fail-open-alarm';
import { twoZones } from '../../support/diagram';
import { testFixes } from '../../support/fix-tester';
import { testRule } from '../../support/rule-tester';

const base = () =>
  twoZones()
    .node('ec2', 'web', { in: 'private-a' })
    .node('targetGroup', 'targets', { in: 'main' })
    .node('alb', 'front', { in: 'main', props: { subnets: ['private-a', 'private-b'], listeners: [{ port: 80 }] } })
    .wire('front', 'targets')
    .wire('targets', 'web');
const watched = (metric: string, resource: string) =>
  base().node('alarm', 'bell', { in: 'frankfurt', props: { metric, resource } });
const finding = {
  on: ['targets'],
  message:
    'No alarm watches UnHealthyHostCount of Target group "targets"; without a healthy target requests go to all of them.',
};

testRule(failOpenAlarm, {
  valid: [
    ['a drawing without any alarm', base()],
    ['an alarm on the group', watched('UnHealthyHostCount', 'targets')],
    ['an alarm on its load balancer', watched('UnHealthyHostCount', 'front')],
    [
      'an alarm where the group has no targets',
      twoZones()
        .node('targetGroup', 'targets', { in: 'main' })
        .node('alarm', 'bell', { in: 'frankfurt', props: { metric: 'RequestCount', resource: 'targets' } }),
    ],
  ],
  invalid: [
    ['an alarm on another metric', watched('RequestCount', 'targets'), finding],
    [
      'an alarm on another load balancer',
      base()
        .node('alb', 'other', { in: 'main', props: { subnets: ['private-a', 'private-b'] } })
        .node('alarm', 'bell', { in: 'frankfurt', props: { metric: 'UnHealthyHostCount', resource: 'other' } }),
      finding,
    ],
  ],
});

testFixes(failOpenAlarm, [['an alarm on another metric', watched('RequestCount', 'targets'), ['add-alarm']]]);
