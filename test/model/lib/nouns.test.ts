import { expect, it } from 'vitest';
import { counted, inSentence, withArticle } from '../../../src/model/lib/nouns';

it.each([
  ['Target group', 'a target group'],
  ['Interface endpoint', 'an interface endpoint'],
  ['Egress-only internet gateway', 'an egress-only internet gateway'],
  ['REST API', 'a REST API'],
  ['HTTP API', 'an HTTP API'],
  ['NAT gateway', 'a NAT gateway'],
  ['NLB', 'an NLB'],
  ['VPC link V2', 'a VPC link V2'],
  ['S3 bucket', 'an S3 bucket'],
  ['EC2 instance', 'an EC2 instance'],
  ['Lambda function', 'a Lambda function'],
  ['CloudFront distribution', 'a CloudFront distribution'],
  ['Application Load Balancer', 'an Application Load Balancer'],
  ['Cognito user pool', 'a Cognito user pool'],
  ['Region', 'a Region'],
])('%s is %s inside a sentence', (label, expected) => {
  expect(withArticle(inSentence(label))).toBe(expected);
});

it.each<[number, string, string]>([
  [1, 'EC2 instance', '1 EC2 instance'],
  [3, 'EC2 instance', '3 EC2 instances'],
  [2, 'Target group', '2 target groups'],
  [2, 'NLB', '2 NLB'],
  [2, 'VPC link V2', '2 VPC link V2'],
  [4, 'Lambda', '4 Lambda'],
  [4, 'CloudFront', '4 CloudFront'],
  [2, 'Certificate', '2 certificates'],
  [0, 'Alarm', '0 alarms'],
])('%i of %s are %s', (count, noun, expected) => {
  expect(counted(count, noun)).toBe(expected);
});
