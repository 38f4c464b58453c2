import { fix, setProp } from '../fixes/edits';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const healthPathServed = defineRule({
  id: 'LB-23',
  title: 'The workload serves the path that the health check asks for',
  severity: { aws: 'warning', 'saa-c03': 'warning' },
  why: 'A health check passes only when the path answers with one of the success codes.',
  consequence: 'Targets flap or never become healthy.',
  fix: 'Check the path the workload serves, and accept the code it answers with.',
  sources: [
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-health-checks.html',
  ],
  checkedOn: '2026-11',
  onNode: ['targetGroup'],
  check(group, facts, report) {
    const { healthProtocol, healthPath } = group.props;
    if (!healthProtocol.startsWith('HTTP')) return;
    const asked = pathOf(healthPath);
    for (const target of facts.targets(group)) {
      const served = 'healthPath' in target.props ? target.props.healthPath.trim() : '';
      if (served === '' || pathOf(served) === asked) continue;
      report(sentence(`${titled(group)} checks ${asked} and ${titled(target)} serves ${served}.`), {
        on: [group.id, target.id],
        fixes: () => [fix('check-served', `Check ${pathOf(served)}`, setProp(group.id, 'healthPath', pathOf(served)))],
      });
    }
  },
});

function pathOf(text: string): string {
  const trimmed = text.trim();
  return trimmed.startsWith('/') ? trimmed : `/${trimmed}`;
}
