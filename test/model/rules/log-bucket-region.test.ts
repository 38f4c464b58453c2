import { logBucketRegion } from '../../../src/model/rules/log-bucket-region';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const logging = (kind: 'alb' | 'nlb', region: string) =>
  twoZones()
    .node('region', 'ireland', { in: 'acct', props: { code: 'eu-west-1' } })
    .node('region', 'nowhere', { in: 'acct' })
    .node('s3Bucket', 'logs', { in: region })
    .node(kind, 'front', { in: 'main', props: { subnets: ['private-a', 'private-b'], accessLog: 'logs' } });
const finding = (name: string) => ({
  on: ['front', 'logs'],
  message: `${name} "front" writes its access logs to S3 bucket "logs" in another Region.`,
});

testRule(logBucketRegion, {
  valid: [
    ['a bucket in the same Region', logging('alb', 'frankfurt')],
    ['a bucket in a Region without a code', logging('nlb', 'nowhere')],
  ],
  invalid: [
    ['an ALB and a bucket elsewhere', logging('alb', 'ireland'), finding('ALB')],
    ['an NLB and a bucket elsewhere', logging('nlb', 'ireland'), finding('NLB')],
  ],
});
