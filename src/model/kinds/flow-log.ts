import { z } from 'zod';
import { choice, nodeRef } from './fields';
import { emitFlowLog } from './flow-log-template';
import { defineKind } from './kind';

const RECORDS = 'https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html';

/** A flow log: who talked to whom in a VPC, a subnet or a transit gateway. */
export const flowLog = defineKind({
  id: 'flowLog',
  label: 'Flow log',
  short: 'Flow log',
  group: 'observe',
  keywords: ['VPC flow logs', 'traffic'],
  icon: 'flowLog',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html',
  placement: { in: ['vpc', 'region'], rule: 'CNT-06', why: 'A flow log belongs to a VPC or a Region.' },
  width: 112,
  wiresFrom: 'node',
  wiresTo: false,
  oneWireEach: true,
  connects: [
    {
      to: ['logGroup'],
      edge: 'logs',
      when: 'A role lets the flow log write.',
      violated: 'The flow log has status FAILED.',
    },
    {
      to: ['s3Bucket'],
      edge: 'logs',
      when: "The bucket's policy admits log delivery.",
      violated: 'LogDestinationPermissionIssueException',
    },
  ],
  labelStem: 'flow-log',
  props: z.strictObject({
    resource: nodeRef(['vpc', 'subnet', 'transitGateway'], {
      title: 'Watches',
      help: 'None: the VPC it stands in.',
      docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/working-with-flow-logs.html',
      edge: 'association',
    }),
    traffic: choice(['ALL', 'ACCEPT', 'REJECT'], 'ALL', {
      title: 'Traffic',
      help: 'All of it, or what was accepted or rejected. A transit gateway always logs all.',
      docs: RECORDS,
    }),
    interval: choice(['600', '60'], '600', {
      title: 'Interval',
      help: 'How long packets are gathered into one record. A transit gateway has 60 s.',
      unit: 's',
      docs: RECORDS,
    }),
  }),
  summary: (props) => props.traffic,
  emit: emitFlowLog,
});
