import { z } from 'zod';
import { emitAlarm } from './alarm-template';
import { choice, nodeRef, text, whole } from './fields';
import { defineKind } from './kind';

const ALARM =
  'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-alarm.html';

const METRICS = {
  '5XXError': 'REST API: answers of 500 and above',
  '5xx': 'HTTP API: answers of 500 and above',
  IntegrationLatency: 'API: time that the backend took',
  UnHealthyHostCount: 'Target group: targets that fail the check',
  HTTPCode_ELB_5XX_Count: 'ALB: own answers of 500 and above',
  TargetResponseTime: 'ALB: time that the targets took',
  TCP_Target_Reset_Count: 'NLB: connections that targets reset',
  CPUUtilization: 'RDS: CPU in per cent',
  Errors: 'Lambda: calls that failed',
};

/** A CloudWatch alarm on one metric of one resource. */
export const alarm = defineKind({
  id: 'alarm',
  label: 'CloudWatch alarm',
  short: 'Alarm',
  group: 'observe',
  keywords: ['CloudWatch', 'metric', 'monitoring'],
  icon: 'alarm',
  docs: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html',
  placement: { in: ['region'], rule: 'CNT-05', why: 'An alarm stands in the Region of its metric.' },
  width: 112,
  wiresFrom: 'none',
  wiresTo: false,
  connects: [],
  labelStem: 'alarm',
  props: z.strictObject({
    resource: nodeRef(['restApi', 'httpApi', 'webSocketApi', 'alb', 'nlb', 'targetGroup', 'rds', 'lambda'], {
      title: 'Watches',
      help: 'Whose metric it is.',
      docs: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/aws-services-cloudwatch-metrics.html',
      edge: 'association',
      when: 'Same account and Region, and a metric that the resource has.',
      violated: 'The alarm stays in INSUFFICIENT_DATA.',
    }),
    metric: text({
      title: 'Metric',
      help: 'Spelled as CloudWatch spells it.',
      suggestions: METRICS,
      docs: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/aws-services-cloudwatch-metrics.html',
      mono: true,
      required: true,
    }),
    namespace: text({
      title: 'Namespace',
      help: 'Empty: that of the resource it watches.',
      placeholder: 'From the resource',
      docs: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/aws-services-cloudwatch-metrics.html',
      mono: true,
    }),
    statistic: choice(['Average', 'Sum', 'Minimum', 'Maximum', 'SampleCount'], 'Average', {
      title: 'Statistic',
      help: 'What is made of the values of a period.',
      docs: ALARM,
    }),
    threshold: whole(1, {
      title: 'Threshold',
      help: 'It goes off when the value is as high or higher.',
      docs: ALARM,
      mono: true,
    }),
    period: whole(60, {
      title: 'Period',
      help: '10, 20, 30 or a multiple of 60.',
      unit: 's',
      range: [10, 86400],
      docs: ALARM,
      mono: true,
    }),
    evaluationPeriods: whole(1, {
      title: 'Periods',
      help: 'How many in a row must be too high.',
      range: [1, 100],
      docs: ALARM,
      mono: true,
    }),
  }),
  summary: (props) => props.metric,
  emit: emitAlarm,
});
