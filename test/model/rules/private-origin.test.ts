import { privateOrigin } from '../../../src/model/rules/private-origin';
import { twoZones } from '../../support/diagram';
import { testFixes } from '../../support/fix-tester';
import { testRule } from '../../support/rule-tester';

const site = (to: string, vpcOrigin: boolean, igw = true) => {
  const base = twoZones()
    .node('alb', 'inner', { in: 'main', props: { subnets: ['private-a', 'private-b'], listeners: [{ port: 80 }] } })
    .node('alb', 'outer', {
      in: 'main',
      props: { scheme: 'internet-facing', subnets: ['private-a', 'private-b'], listeners: [{ port: 80 }] },
    })
    .node('ec2', 'box', { in: 'private-a' })
    .node('httpApi', 'api', { in: 'frankfurt', props: { routes: [{}] } })
    .node('cloudFront', 'site', { in: 'acct', props: { origins: [{ name: 'web', vpcOrigin }] } })
    .wire('site', to);
  return igw ? base.node('internetGateway', 'igw', { in: 'main' }) : base;
};
const message = (to: string) => `${to} is private, and CloudFront "site" reaches it without a VPC origin.`;

testRule(privateOrigin, {
  valid: [
    ['a public ALB', site('outer', false)],
    ['an internal ALB as a VPC origin', site('inner', true)],
    ['an API over the internet', site('api', false)],
  ],
  invalid: [
    ['an internal ALB', site('inner', false), { on: ['site', 'inner'], message: message('ALB "inner"') }],
    [
      'an instance without a public address',
      site('box', false),
      { on: ['site', 'box'], message: message('EC2 instance "box"') },
    ],
    [
      'a VPC origin in a VPC without an internet gateway',
      site('inner', true, false),
      {
        on: ['site', 'inner', 'main'],
        message: 'ALB "inner" is a VPC origin of CloudFront "site", and VPC "main" has no internet gateway.',
      },
    ],
    [
      'an API as a VPC origin',
      site('api', true),
      {
        on: ['site', 'api'],
        message:
          'CloudFront "site" has HTTP API "api" as a VPC origin, which only load balancers and instances can be.',
      },
    ],
  ],
});

testFixes(privateOrigin, [
  ['an internal ALB', site('inner', false), ['vpc-origin']],
  ['an API as a VPC origin', site('api', true), ['plain-origin']],
]);
