import type { NodeOf } from '../document/diagram';
import { fix, setProp } from '../fixes/edits';
import { defineRule, titled } from './rule';
import { sentence } from './words';

type Props = NodeOf<'targetGroup'>['props'];

const RANGES = [
  ['healthInterval', 'interval', 5, 300],
  ['healthTimeout', 'timeout', 2, 120],
  ['healthyThreshold', 'healthy threshold', 2, 10],
  ['unhealthyThreshold', 'unhealthy threshold', 2, 10],
] as const satisfies readonly (readonly [keyof Props, string, number, number])[];

export const healthCheckRanges = defineRule({
  id: 'LB-22',
  title: 'Intervals, timeouts and thresholds of health checks are in range',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'AWS takes an interval of 5 to 300 s, a timeout of 2 to 120 s below the interval, and thresholds of 2 to 10.',
  consequence: 'CloudFormation refuses the target group with a validation error.',
  fix: 'Choose values in range, with a timeout below the interval.',
  sources: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-targetgroup.html',
  ],
  checkedOn: '2026-11',
  onNode: ['targetGroup'],
  check(group, _facts, report) {
    const { healthInterval, healthTimeout } = group.props;
    const wrong = RANGES.filter(([prop, , min, max]) => group.props[prop] < min || group.props[prop] > max);
    for (const [prop, name, min, max] of wrong) {
      report(
        sentence(`${titled(group)} has a health check ${name} of ${group.props[prop]}; AWS takes ${min} to ${max}.`),
        {
          fixes: () => {
            const value = Math.min(max, Math.max(min, group.props[prop]));
            const timeout = prop === 'healthInterval' ? Math.min(healthTimeout, value - 1) : healthTimeout;
            const shorter = setProp(group.id, 'healthTimeout', timeout);
            const change = setProp(group.id, prop, value);
            return [
              fix(`set-${prop}`, `Set the ${name} to ${value}`, ...(prop === 'healthTimeout' ? [] : [shorter]), change),
            ];
          },
        },
      );
    }
    if (wrong.length > 0 || healthTimeout < healthInterval || isOldPace(group.props)) return;
    report(
      sentence(
        `${titled(group)} waits ${healthTimeout} s for a health check that runs each ${healthInterval} s; the timeout must be shorter.`,
      ),
      {
        fixes: () => {
          const shorter = Math.min(6, healthInterval - 1);
          return [fix('shorten', `Wait ${shorter} s for a health check`, setProp(group.id, 'healthTimeout', shorter))];
        },
      },
    );
  },
});

/** TCP checks of an NLB ran each 10 s and took 10 s before either could be chosen; AWS still takes the two together. */
function isOldPace({ healthProtocol, healthInterval, healthTimeout }: Props): boolean {
  return healthProtocol === 'TCP' && healthInterval === 10 && healthTimeout === 10;
}
