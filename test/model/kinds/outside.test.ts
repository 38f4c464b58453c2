import { describe, expect, it } from 'vitest';
import { diagram, twoZones } from '../../support/diagram';
import { propertiesOf, stackOf, stacksOf } from '../../support/stacks';

describe('what stands outside AWS', () => {
  it('is in no template', () => {
    const doc = diagram()
      .node('client', 'users')
      .node('onPremises', 'office')
      .node('onPremServer', 'old', { in: 'office' })
      .node('onPremDatabase', 'ledger', { in: 'office' })
      .node('httpEndpoint', 'partner')
      .build();
    expect(stacksOf(doc).stacks).toEqual([]);
  });
});

describe('another resource', () => {
  const topic = (props: Readonly<Record<string, unknown>>) =>
    stackOf(twoZones().node('generic', 'topic', { in: 'frankfurt', props }));

  it.each([
    ['an AWS type', 'AWS::SNS::Topic'],
    ['a type with a third part', 'AWS::EC2::VPC::Thing'],
    ['a resource of a third party', 'Datadog::Monitors::Monitor'],
    ['a custom resource', 'Custom::Seed'],
    ['a type with spaces around it', ' AWS::SNS::Topic '],
  ])('is exported with the properties that were typed: %s', (_situation, cfnType) => {
    const stack = topic({ cfnType, properties: '{ "DisplayName": "orders", "Tags": [{ "Key": "a", "Value": "b" }] }' });
    expect(stack.resources.find(({ logicalId }) => logicalId === 'Topic')?.type).toBe(cfnType.trim());
    expect(propertiesOf(stack, 'Topic')).toEqual({ DisplayName: 'orders', Tags: [{ Key: 'a', Value: 'b' }] });
    expect(stack.notes).toEqual([]);
  });

  it.each([
    ['', 'topic is not exported: it has no CloudFormation type.'],
    ['SNS topic', 'topic is not exported: "SNS topic" is no CloudFormation type.'],
    ['AWS::', 'topic is not exported: "AWS::" is no CloudFormation type.'],
  ])('is left out, and the README says so, when its type is %j', (cfnType, note) => {
    const stack = topic({ cfnType });
    expect(stack.resources.some(({ logicalId }) => logicalId === 'Topic')).toBe(false);
    expect(stack.notes).toEqual([note]);
  });

  it.each(['{ "DisplayName": ', '[]', '"text"', '{ "DisplayName": { "Ref": "Other" } }'])(
    'is exported without properties that are no plain object: %s',
    (properties) => {
      const stack = topic({ cfnType: 'AWS::SNS::Topic', properties });
      expect(propertiesOf(stack, 'Topic')).toEqual({});
      expect(stack.notes).toEqual([
        'topic is exported without its properties: they are not one JSON object of plain values.',
      ]);
    },
  );

  it('in your own network is only drawn', () => {
    const stack = stackOf(
      twoZones()
        .node('onPremises', 'office')
        .node('generic', 'firewall', { in: 'office', props: { cfnType: 'AWS::SNS::Topic' } }),
    );
    expect(stack.notes).toEqual(['firewall is not exported: it stands in your own network.']);
  });
});
