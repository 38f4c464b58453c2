import { fix, setProp } from '../fixes/edits';
import { nodeName } from '../fixes/words';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const ecsTargetType = defineRule({
  id: 'LB-18',
  title: 'The target type fits the network mode of an ECS service',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'Tasks with awsvpc networking, Fargate among them, have addresses of their own; tasks with bridge or host networking share those of their instance.',
  consequence: 'AWS refuses the service with InvalidParameterException.',
  fix: 'Type ip for awsvpc and Fargate, type instance for bridge and host.',
  sources: ['https://docs.aws.amazon.com/AmazonECS/latest/developerguide/alb.html'],
  checkedOn: '2026-11',
  onWire: { from: ['targetGroup'], to: ['ecsService'] },
  check({ from, to }, _facts, report) {
    if (from.kind !== 'targetGroup' || to.kind !== 'ecsService') return;
    const { launchType, networkMode } = to.props;
    const needs = launchType === 'FARGATE' || networkMode === 'awsvpc' ? 'ip' : 'instance';
    if (from.props.targetType === needs) return;
    const mode = launchType === 'FARGATE' ? 'Fargate' : networkMode;
    report(
      sentence(
        `${titled(to)} (${mode}) needs a target group of type ${needs}; ${titled(from)} is of type ${from.props.targetType}.`,
      ),
      {
        fixes: () => [
          fix('fit-type', `Make ${nodeName(from)} of type ${needs}`, setProp(from.id, 'targetType', needs)),
        ],
      },
    );
  },
});
