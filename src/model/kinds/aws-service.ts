import { z } from 'zod';
import { text } from './fields';
import { defineKind } from './kind';

const SERVICES: Readonly<Record<string, string>> = {
  dynamodb: 'DynamoDB',
  events: 'EventBridge',
  firehose: 'Data Firehose',
  kinesis: 'Kinesis Data Streams',
  kms: 'Key Management Service',
  logs: 'CloudWatch Logs',
  monitoring: 'CloudWatch',
  s3: 'S3',
  secretsmanager: 'Secrets Manager',
  sns: 'SNS',
  sqs: 'SQS',
  ssm: 'Systems Manager',
  states: 'Step Functions',
  sts: 'Security Token Service',
};

/** An AWS service called through its own API, such as SQS or DynamoDB; what it holds is not drawn. */
export const awsService = defineKind({
  id: 'awsService',
  label: 'AWS service',
  short: 'AWS service',
  group: 'data',
  keywords: ['SQS', 'SNS', 'DynamoDB', 'KMS', 'SSM', 'EventBridge', 'Step Functions', 'Kinesis', 'Secrets Manager'],
  icon: 'awsService',
  docs: 'https://docs.aws.amazon.com/general/latest/gr/aws-service-information.html',
  placement: {
    in: ['region'],
    rule: 'CNT-05',
    why: 'A managed service answers outside your VPC; it stands in a Region.',
  },
  width: 128,
  wiresFrom: 'none',
  wiresTo: true,
  connects: [],
  labelStem: 'service',
  props: z.strictObject({
    service: text(
      {
        title: 'Service',
        help: 'Its code, as in the name of its endpoint: sqs for sqs.eu-central-1.amazonaws.com.',
        docs: 'https://docs.aws.amazon.com/general/latest/gr/aws-service-information.html',
        mono: true,
        required: true,
        suggestions: SERVICES,
      },
      'sqs',
    ),
  }),
  summary: (props) => SERVICES[props.service] ?? props.service,
});
