import { aliasOfWebsite } from '../../../src/model/rules/alias-of-website';
import { twoZones } from '../../support/diagram';
import { testFixes } from '../../support/fix-tester';
import { testRule } from '../../support/rule-tester';

const zone = (bucket: Readonly<Record<string, unknown>>, record: Readonly<Record<string, unknown>> = { name: 'www' }) =>
  twoZones()
    .node('s3Bucket', 'pages', { in: 'frankfurt', props: bucket })
    .node('hostedZone', 'dns', { in: 'acct', props: { name: 'example.com', records: [record] } })
    .wire('dns', 'pages');
const on = ['dns', 'pages'];

testRule(aliasOfWebsite, {
  valid: [
    ['a website under the name of the record', zone({ website: true, bucketName: 'www.example.com' })],
    ['a website under the name of the zone', zone({ website: true, bucketName: 'example.com' }, { name: '' })],
    ['a record that is no alias', zone({}, { name: 'www', type: 'CNAME', alias: false, value: 'x.example.org' })],
  ],
  invalid: [
    [
      'a bucket that serves no website',
      zone({ bucketName: 'www.example.com' }),
      { on, message: 'Hosted zone "dns" points at S3 bucket "pages", which serves no website.' },
    ],
    [
      'a website under another name',
      zone({ website: true, bucketName: 'pages' }),
      {
        on,
        message:
          'Record www.example.com points at S3 bucket "pages", whose name must be www.example.com for S3 to find it.',
      },
    ],
  ],
});

testFixes(aliasOfWebsite, [
  ['a bucket that serves no website', zone({ bucketName: 'www.example.com' }), ['serve-website']],
  ['a website under another name', zone({ website: true, bucketName: 'pages' }), ['name-bucket']],
]);
