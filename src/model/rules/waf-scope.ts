import { fix, setProp } from '../fixes/edits';
import { nodeName } from '../fixes/words';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const wafScope = defineRule({
  id: 'WAF-02',
  title: 'Scope and Region of a web ACL fit what it protects',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'Scope CLOUDFRONT is for CloudFront and created in us-east-1; scope REGIONAL is for everything else, in its own Region.',
  consequence: 'AWS refuses the web ACL or its association with WAFInvalidParameterException.',
  fix: 'Set the scope that fits, in the Region that fits.',
  sources: ['https://docs.aws.amazon.com/waf/latest/developerguide/how-aws-waf-works-resources.html'],
  checkedOn: '2026-11',
  onWire: { from: ['webAcl'], to: ['cloudFront', 'restApi', 'alb', 'userPool'] },
  check({ from, to }, facts, report) {
    if (from.kind !== 'webAcl') return;
    const needs = to.kind === 'cloudFront' ? 'CLOUDFRONT' : 'REGIONAL';
    const code = facts.region(from)?.props.code;
    if (from.props.scope !== needs) {
      report(sentence(`${titled(from)} has scope ${from.props.scope}; ${titled(to)} needs ${needs}.`), {
        fixes: () => [
          fix('fit-scope', `Set the scope of ${nodeName(from)} to ${needs}`, setProp(from.id, 'scope', needs)),
        ],
      });
    } else if (needs === 'CLOUDFRONT' && code && code !== 'us-east-1') {
      report(
        sentence(
          `${titled(from)} for ${titled(to)} stands in ${code}; a web ACL for CloudFront is created in us-east-1.`,
        ),
      );
    } else if (needs === 'REGIONAL' && !facts.mayShareRegion(from, to)) {
      report(sentence(`${titled(from)} and ${titled(to)} stand in different Regions.`));
    }
  },
});
