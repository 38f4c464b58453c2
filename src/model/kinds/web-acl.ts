import { z } from 'zod';
import { choice, rows, text, whole } from './fields';
import { defineKind } from './kind';
import { emitWebAcl } from './web-acl-template';

const GUIDE = 'https://docs.aws.amazon.com/waf/latest/developerguide';

/** A web ACL of AWS WAF: rules about web requests, in front of what it is associated with. */
export const webAcl = defineKind({
  id: 'webAcl',
  label: 'WAF web ACL',
  short: 'Web ACL',
  group: 'edge',
  keywords: ['WAF', 'firewall', 'rate limit', 'bots', 'SQL injection'],
  icon: 'waf',
  docs: `${GUIDE}/web-acl.html`,
  placement: {
    in: ['region', 'account'],
    rule: 'CNT-05',
    why: 'AWS WAF is a managed service outside your VPC; it stands in a Region, or in the account for CloudFront.',
  },
  width: 132,
  wiresFrom: 'node',
  wiresTo: false,
  connects: [
    {
      to: ['cloudFront'],
      edge: 'association',
      when: 'Scope CLOUDFRONT, made in us-east-1; the distribution names the web ACL.',
      violated: 'WAFInvalidParameterException.',
    },
    {
      to: ['restApi', 'alb', 'userPool'],
      edge: 'association',
      when: 'Scope REGIONAL, same account and Region.',
      violated: 'WAFInvalidParameterException.',
    },
  ],
  refuses: [
    {
      to: ['httpApi', 'webSocketApi'],
      why: 'AWS WAF protects REST APIs, not HTTP and WebSocket APIs.',
      instead: 'cloudFront',
      source: `${GUIDE}/how-aws-waf-works-resources.html`,
    },
    {
      to: ['nlb', 'ec2', 'ecsService', 'autoScalingGroup'],
      why: 'AWS WAF reads web requests at an ALB, an API or CloudFront, not at what passes bytes on.',
      instead: 'alb',
      source: `${GUIDE}/how-aws-waf-works-resources.html`,
    },
    {
      to: ['lambda'],
      why: 'A function has no web ACL, not even at its function URL.',
      instead: 'cloudFront',
      source: `${GUIDE}/how-aws-waf-works-resources.html`,
    },
  ],
  labelStem: 'waf',
  starts: { rules: [{ name: 'common', managedGroup: 'AWSManagedRulesCommonRuleSet', priority: 0 }] },
  props: z.strictObject({
    scope: choice(['REGIONAL', 'CLOUDFRONT'], 'REGIONAL', {
      title: 'Scope',
      help: 'CLOUDFRONT is made in us-east-1. A change replaces the web ACL.',
      docs: `${GUIDE}/how-aws-waf-works-resources.html`,
    }),
    defaultAction: choice(['allow', 'block'], 'allow', {
      title: 'Default action',
      help: 'What becomes of a request that no rule stops.',
      docs: `${GUIDE}/web-acl-default-action.html`,
    }),
    rules: rows(
      'rule',
      {
        name: text({
          title: 'Name',
          help: 'Letters, digits, hyphen, underscore.',
          docs: `${GUIDE}/waf-rules.html`,
          required: true,
        }),
        managedGroup: text({
          title: 'Managed rules',
          help: 'A rule group that AWS keeps up to date. Empty: the rate limit alone.',
          docs: `${GUIDE}/aws-managed-rule-groups-list.html`,
          mono: true,
          suggestions: {
            AWSManagedRulesCommonRuleSet: 'Common attacks',
            AWSManagedRulesKnownBadInputsRuleSet: 'Known bad inputs',
            AWSManagedRulesSQLiRuleSet: 'SQL injection',
            AWSManagedRulesAmazonIpReputationList: 'Addresses of ill repute',
            AWSManagedRulesAnonymousIpList: 'Anonymous addresses',
            AWSManagedRulesAdminProtectionRuleSet: 'Administration pages',
            AWSManagedRulesBotControlRuleSet: 'Bots (costs extra)',
          },
        }),
        rateLimit: whole(0, {
          title: 'Rate limit',
          unit: 'per 5 min',
          help: 'Blocks an address above it. 0: none; otherwise 10 or more.',
          range: [0, 2000000000],
          docs: `${GUIDE}/waf-rule-statement-type-rate-based.html`,
          mono: true,
        }),
        priority: whole(0, {
          title: 'Priority',
          help: 'Lower is asked first; each once.',
          range: [0, 2147483647],
          numbering: 1,
          docs: `${GUIDE}/web-acl-processing-order.html`,
          mono: true,
        }),
      },
      {
        columns: { Order: ['priority'], Name: ['name'], 'Managed group': ['managedGroup'] },
        title: 'Rules',
        help: 'Asked in the order of their priority.',
        docs: `${GUIDE}/waf-rules.html`,
      },
    ),
  }),
  summary: (props) => (props.scope === 'CLOUDFRONT' ? 'for CloudFront' : 'regional'),
  emit: emitWebAcl,
});
