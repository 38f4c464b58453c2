import { fix, setProp, setProps } from '../fixes/edits';
import { nodeName } from '../fixes/words';
import { recordName } from '../lib/record-name';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const aliasOfWebsite = defineRule({
  id: 'WIRE-09',
  title: 'A hosted zone points at a bucket that serves a website under the name of the record',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'The alias of a website names S3 in a Region alone: S3 finds the bucket by the name that the caller asks for.',
  consequence: 'Callers get 404 NoSuchBucket or NoSuchWebsiteConfiguration.',
  fix: 'Turn on the website of the bucket, and call the bucket as the record is called.',
  sources: ['https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/RoutingToS3Bucket.html'],
  checkedOn: '2026-11',
  onWire: { from: ['hostedZone'], to: ['s3Bucket'] },
  check({ from, row, to }, _facts, report) {
    if (from.kind !== 'hostedZone' || to.kind !== 's3Bucket') return;
    const record = from.props.records.find(({ id }) => id === row);
    if (!record?.alias) return;
    if (!to.props.website) {
      report(sentence(`${titled(from)} points at ${titled(to)}, which serves no website.`), {
        fixes: () => [fix('serve-website', `Let ${nodeName(to)} serve a website`, setProps(to.id, { website: true }))],
      });
    }
    const domain = from.props.name.trim();
    const name = recordName(record.name.trim(), domain);
    if (domain === '' || to.props.bucketName.trim() === name) return;
    report(sentence(`Record ${name} points at ${titled(to)}, whose name must be ${name} for S3 to find it.`), {
      fixes: () => [fix('name-bucket', `Call ${nodeName(to)} ${name}`, setProp(to.id, 'bucketName', name))],
    });
  },
});
