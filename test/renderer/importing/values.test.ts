import { expect, it } from 'vitest';
import { pseudoParameters } from '../../../src/renderer/importing/pseudo-parameters';
import { withCondition, withParameter } from '../../../src/renderer/importing/values';

const none = { parameters: {}, conditions: {} };
const cidr = { name: 'Cidr', type: 'String', default: '10.0.0.0/16', allowed: [] };

it('keeps a value of a parameter only while it differs from the template', () => {
  const other = withParameter(none, cidr, '10.1.0.0/16');
  expect(other.parameters).toEqual({ Cidr: '10.1.0.0/16' });
  expect(withParameter(other, cidr, '10.0.0.0/16').parameters).toEqual({});
  expect(withParameter(other, cidr, '').parameters).toEqual({});
});

it('sets a condition both ways, and lets it follow the parameters again', () => {
  const no = withCondition(none, 'IsProd', false);
  expect(no.conditions).toEqual({ IsProd: false });
  expect(withCondition(no, 'IsProd', true).conditions).toEqual({ IsProd: true });
  expect(withCondition(no, 'IsProd', undefined).conditions).toEqual({});
});

it('asks for Region and account of every template, and for the rest only where the text mentions it', () => {
  const names = (text: string) => pseudoParameters({ text }).map(({ name }) => name);
  expect(names('Resources: {}')).toEqual(['AWS::Region', 'AWS::AccountId']);
  expect(names('!Sub "${AWS::StackName}.${AWS::URLSuffix}"')).toEqual([
    'AWS::Region',
    'AWS::AccountId',
    'AWS::StackName',
    'AWS::URLSuffix',
  ]);
});

it.each([
  ['AWS::Region', 'eu-central-1', 'Frankfurt'],
  ['AWS::AccountId', '123456789012', '1234'],
  ['AWS::StackName', 'shop-prod', '1shop'],
  ['AWS::StackId', 'arn:aws:cloudformation:eu-central-1:123456789012:stack/shop/1', 'shop'],
])('refuses for %s what it cannot be, and takes %s or nothing', (asked, good, bad) => {
  const parameter = pseudoParameters({ text: asked }).find(({ name }) => name === asked);
  expect(parameter?.refuse?.(good)).toBeUndefined();
  expect(parameter?.refuse?.('')).toBeUndefined();
  expect(parameter?.refuse?.(bad)).toMatch(/\.$/);
});
