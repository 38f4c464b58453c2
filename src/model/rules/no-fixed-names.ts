import { fix, setProp } from '../fixes/edits';
import { nodeName } from '../fixes/words';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const noFixedNames = defineRule({
  id: 'EXP-03',
  title: 'What may have to be replaced has no fixed name',
  severity: { aws: 'warning', 'saa-c03': 'warning' },
  why: 'CloudFormation replaces a resource by making the new one first, and two cannot have one name.',
  consequence: 'An update that needs a replacement is refused: the name already exists.',
  fix: 'Leave the name empty; CloudFormation makes one up.',
  sources: ['https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-name.html'],
  checkedOn: '2026-11',
  onNode: ['alb', 'nlb', 'targetGroup', 's3Bucket', 'logGroup'],
  check(node, _facts, report) {
    const prop = node.kind === 's3Bucket' ? 'bucketName' : 'name';
    const name = String((node.props as Readonly<Record<string, unknown>>)[prop] ?? '').trim();
    if (name === '' || ('external' in node.props && node.props.external)) return;
    report(
      sentence(`${titled(node)} has the fixed name ${JSON.stringify(name)}, which blocks an update that replaces it.`),
      {
        fixes: () => [fix('no-name', `Let CloudFormation name ${nodeName(node)}`, setProp(node.id, prop, ''))],
      },
    );
  },
});
