import { z } from 'zod';
import { choice, nodeRefs, text, whole } from './fields';
import { defineKind } from './kind';
import { emitLambda } from './lambda-template';
import { workloadCalls, workloadRefusals } from './workload';

const CONFIGURATION = 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-function-common.html';
const VPC = 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html';

const RUNTIMES = {
  'nodejs22.x': 'Node.js 22',
  'nodejs24.x': 'Node.js 24',
  'python3.13': 'Python 3.13',
  'python3.14': 'Python 3.14',
  java21: 'Java 21',
  dotnet8: '.NET 8',
  'ruby3.4': 'Ruby 3.4',
  'provided.al2023': 'Own runtime',
};

/** A Lambda function. In a VPC only when it must reach what has private addresses. */
export const lambda = defineKind({
  id: 'lambda',
  label: 'Lambda function',
  short: 'Lambda',
  group: 'compute',
  keywords: ['function', 'serverless'],
  icon: 'lambda',
  docs: 'https://docs.aws.amazon.com/lambda/latest/dg/welcome.html',
  placement: {
    in: ['region', 'vpc'],
    rule: 'CNT-05',
    why: 'A function stands in a Region; in a VPC it also gets network interfaces in subnets.',
  },
  width: 112,
  spans: 'subnets',
  wiresFrom: 'node',
  wiresTo: true,
  connects: workloadCalls,
  refuses: workloadRefusals,
  labelStem: 'function',
  props: z.strictObject({
    runtime: text(
      {
        title: 'Runtime',
        help: 'Language and version.',
        suggestions: RUNTIMES,
        docs: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html',
        mono: true,
        required: true,
      },
      'nodejs22.x',
    ),
    handler: text(
      { title: 'Handler', help: 'File and function that are called.', docs: CONFIGURATION, mono: true, required: true },
      'index.handler',
    ),
    memory: whole(128, {
      title: 'Memory',
      help: 'CPU grows with it.',
      unit: 'MB',
      range: [128, 10240],
      docs: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html',
      mono: true,
    }),
    timeout: whole(3, {
      title: 'Timeout',
      help: 'A longer call is ended.',
      unit: 's',
      range: [1, 900],
      docs: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-timeout.html',
      mono: true,
    }),
    functionUrl: choice(['none', 'AWS_IAM', 'NONE'], 'none', {
      title: 'Function URL',
      help: 'An HTTPS address of its own: for signed calls (AWS_IAM), for everybody (NONE), or none.',
      docs: 'https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html',
    }),
    payload: whole(0, {
      title: 'Largest payload',
      help: 'What it gets or answers at most; 0: unknown. AWS takes 6 MB, behind an ALB 1 MB.',
      unit: 'KB',
      range: [0, 6144],
      onlyDrawn: true,
      docs: 'https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html',
      mono: true,
      advanced: true,
    }),
    subnets: nodeRefs(['subnet'], {
      title: 'Spans',
      help: 'Subnets of its network interfaces, when it stands in a VPC: at most 16.',
      docs: VPC,
    }),
    securityGroups: nodeRefs(['securityGroup'], {
      title: 'Security groups',
      help: 'At most 5, when it stands in a VPC.',
      docs: VPC,
    }),
  }),
  summary: (props) => props.runtime,
  emit: emitLambda,
});
