import { noFixedNames } from '../../../src/model/rules/no-fixed-names';
import { twoZones } from '../../support/diagram';
import { testFixes } from '../../support/fix-tester';
import { testRule } from '../../support/rule-tester';

testRule(noFixedNames, {
  valid: [
    ['no name', twoZones().node('alb', 'web', { in: 'main' })],
    [
      'an ALB that exists already',
      twoZones().node('alb', 'web', { in: 'main', props: { name: 'web', external: true } }),
    ],
  ],
  invalid: [
    [
      'a named target group',
      twoZones().node('targetGroup', 'targets', { in: 'main', props: { name: 'targets' } }),
      {
        on: ['targets'],
        message: 'Target group "targets" has the fixed name "targets", which blocks an update that replaces it.',
      },
    ],
    [
      'a named bucket',
      twoZones().node('s3Bucket', 'files', { in: 'frankfurt', props: { bucketName: 'my-files' } }),
      {
        on: ['files'],
        message: 'S3 bucket "files" has the fixed name "my-files", which blocks an update that replaces it.',
      },
    ],
  ],
});

testFixes(noFixedNames, [
  [
    'a named bucket',
    twoZones().node('s3Bucket', 'files', { in: 'frankfurt', props: { bucketName: 'my-files' } }),
    ['no-name'],
  ],
]);
