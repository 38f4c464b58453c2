import { expect, it } from 'vitest';
import { genericOf, groupsOf } from '../../../src/renderer/importing/groups';
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

it('groups types by what they became, and counts those that stayed generic', () => {
  const summary = {
    became: [
      { type: 'AWS::EC2::Subnet', count: 2, became: 'Subnet' },
      { type: 'AWS::EC2::SubnetRouteTableAssociation', count: 2, became: 'Subnet' },
      { type: 'AWS::EC2::VPC', count: 1, became: 'VPC' },
      { type: 'AWS::SNS::Topic', count: 3, became: 'Other resource' },
    ],
    generic: ['AWS::SNS::Topic'],
  };
  expect(groupsOf(summary).map(({ label, icon, count, types }) => [label, icon, count, types.length])).toEqual([
    ['Subnet', expect.any(String), 4, 2],
    ['VPC', 'vpc', 1, 1],
  ]);
  expect(genericOf(summary)).toEqual([{ type: 'AWS::SNS::Topic', count: 3 }]);
});
