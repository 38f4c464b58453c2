import { z } from 'zod';
import { text, whole } from './fields';
import { defineKind } from './kind';

/** For how many days entries can be kept. */
export const RETENTION_DAYS: readonly number[] = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];

/** A log group of CloudWatch Logs. */
export const logGroup = defineKind({
  id: 'logGroup',
  label: 'Log group',
  short: 'Log group',
  group: 'observe',
  keywords: ['CloudWatch Logs', 'access log'],
  icon: 'logGroup',
  docs: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html',
  placement: { in: ['region'], rule: 'CNT-05', why: 'A log group stands in a Region, outside every VPC.' },
  width: 112,
  wiresFrom: 'none',
  wiresTo: true,
  connects: [],
  labelStem: 'logs',
  props: z.strictObject({
    name: text({
      title: 'Name',
      help: 'Empty: CloudFormation makes one up; a change replaces the group.',
      placeholder: 'Generated',
      docs: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-loggroup.html',
      mono: true,
    }),
    retention: whole(0, {
      title: 'Retention',
      help: 'How long entries are kept; 0: for ever.',
      unit: 'days',
      range: [0, 3653],
      suggestions: Object.fromEntries(RETENTION_DAYS.map((days) => [String(days), `${days} days`])),
      docs: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-loggroup.html',
      mono: true,
    }),
  }),
  summary: (props) => (props.retention === 0 ? 'kept for ever' : `${props.retention} days`),
  emit: ({ logicalId, props }) => [
    {
      id: logicalId,
      type: 'AWS::Logs::LogGroup',
      properties: {
        ...(props.name === '' ? {} : { LogGroupName: props.name }),
        ...(props.retention === 0 ? {} : { RetentionInDays: props.retention }),
      },
    },
  ],
});
