import { defineRule, titled } from './rule';
import { sentence } from './words';

export const wafProtects = defineRule({
  id: 'WAF-01',
  title: 'A web ACL protects what AWS WAF can protect',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'AWS WAF works on CloudFront, REST APIs, ALBs, AppSync and Cognito user pools.',
  consequence: 'The association is refused with WAFInvalidParameterException.',
  fix: 'Put CloudFront with a web ACL in front, or use a REST API or an ALB.',
  sources: [
    'https://docs.aws.amazon.com/waf/latest/developerguide/how-aws-waf-works-resources.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-vs-rest.html',
  ],
  checkedOn: '2026-11',
  onWire: {
    from: ['webAcl'],
    to: ['httpApi', 'webSocketApi', 'nlb', 'ec2', 'lambda', 'gwlb', 'ecsService', 'autoScalingGroup'],
  },
  check({ from, to }, _facts, report) {
    report(
      sentence(
        `${titled(from)} cannot protect ${titled(to)}; AWS WAF works on CloudFront, REST APIs, ALBs and user pools.`,
      ),
    );
  },
});
