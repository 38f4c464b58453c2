import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { literal, object } from '../../../src/model/emit/cdk/code';
import { attributeName, className, propertyName, variableName } from '../../../src/model/emit/cdk/names';
import { declarationOrder } from '../../../src/model/emit/cdk/references';
import { printStack } from '../../../src/model/emit/cdk/stack';
import { listName } from '../../../src/model/emit/cdk/subnet-lists';
import { anyText } from '../../support/cfn-arbitraries';
import { adversarialTexts } from './adversarial';
import { chainV1, resource, template } from './architectures';

describe('a literal', () => {
  it('evaluates to the text it was made of', () => {
    fc.assert(
      fc.property(anyText, (text) => runInNewContext(literal(text)) === text),
      { numRuns: 500 },
    );
  });

  it('keeps to one line and shows no mark that reorders it', () => {
    fc.assert(fc.property(anyText, (text) => !/[\n\r\u0085\u2028\u2029\u202A-\u202E]/.test(literal(text))));
  });

  it('as a key is a key, whatever it is called', () => {
    const keys = Object.values(adversarialTexts);
    const code = object(keys.map((key) => [key, '1']));
    if (typeof code === 'string') throw new Error('the object has entries');
    const text = `({ ${code.items.map((item) => `${item.label}1`).join(', ')} })`;
    expect(Object.keys(runInNewContext(text))).toEqual(keys);
  });
});

it.each([
  ['CidrBlock', 'cidrBlock'],
  ['VPCZoneIdentifier', 'vpcZoneIdentifier'],
  ['TargetGroupARNs', 'targetGroupArns'],
  ['CallbackURLs', 'callbackUrLs'],
  ['EnableDnsAAAARecord', 'enableDnsAaaaRecord'],
  ['S3BucketName', 's3BucketName'],
])('names the property %s as CDK does', (cloudFormation, cdk) => {
  expect(propertyName(cloudFormation)).toBe(cdk);
});

it('names attributes, classes and variables', () => {
  expect(attributeName('Endpoint.Address')).toBe('attrEndpointAddress');
  expect(className('orders-eu-2')).toBe('OrdersEu2Stack');
  expect(['Alb', 'ALBListener', 'VPC', 'VPC2', '1st'].map(variableName)).toEqual([
    'alb',
    'albListener',
    'vpc',
    'vpc2',
    'r1st',
  ]);
});

it.each([
  [['privateSubnetA', 'privateSubnetB'], 'privateSubnets'],
  [['appA', 'appB'], 'appSubnets'],
  [['left', 'right'], 'subnets'],
])('names the list of %s', (variables, name) => {
  expect(listName(variables)).toBe(name);
});

it('declares a resource after those it names and otherwise keeps the order', () => {
  const resources = [
    resource('First', 'T', {}),
    resource('User', 'T', { Deep: [{ Id: { Ref: 'Used' } }] }, { dependsOn: ['Needed'] }),
    resource('Between', 'T', {}),
    resource('Used', 'T', { Self: { 'Fn::GetAtt': ['User', 'Arn'] } }),
    resource('Needed', 'T', {}),
  ];
  expect(declarationOrder(resources).map((r) => r.logicalId)).toEqual(['First', 'Used', 'Needed', 'User', 'Between']);
});

describe('comments of a stack', () => {
  const lines = (text: string) => {
    const vpc = resource('Vpc', 'AWS::EC2::VPC', {}, { section: text, comment: text });
    return printStack(template('s', [vpc], { description: '' }), 'SStack')
      .split('\n')
      .map((line) => line.trim());
  };

  it('are written as they are', () => {
    expect(lines('*/ `${x}` "y"')).toEqual(expect.arrayContaining(['// --- */ `${x}` "y"', '// */ `${x}` "y"']));
  });

  it('cannot leave their line or switch checks off', () => {
    expect(lines('a\u2028b\nc')).toContain('// a b c');
    expect(lines('@ts-nocheck')).toContain('// @ ts-nocheck');
  });
});

it('writes the classic chain as people would', async () => {
  await expect(printStack(chainV1, 'RestV1Stack')).toMatchFileSnapshot('classic-chain.snapshot.ts.txt');
});
