import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadDiagram } from '../../../src/model/document/load';
import { saveDiagram } from '../../../src/model/document/save';
import { importTemplates } from '../../../src/model/import/import-templates';
import { READERS } from '../../../src/model/import/registry';
import { buildStacks } from '../../../src/model/template/build';

const ids = ['A', 'B', 'C', 'D'];
const properties = [
  ...['VpcId', 'SubnetId', 'CidrBlock', 'RouteTableId', 'GroupId', 'SecurityGroupIngress', 'AvailabilityZone', 'Tags'],
  ...[
    'LoadBalancerArn',
    'DefaultActions',
    'Targets',
    'Subnets',
    'RestApiId',
    'ResourceId',
    'Integration',
    'Parameters',
  ],
  ...[
    'TemplateURL',
    'Policies',
    'Events',
    'DefinitionBody',
    'DistributionConfig',
    'TransitGatewayId',
    'SourceSecurityGroupId',
  ],
];

const reference = fc.oneof(
  fc.constantFrom(...ids, 'P', 'AWS::Region', 'AWS::NoValue', 'Nobody').map((id) => ({ Ref: id })),
  fc.constantFrom(...ids).map((id) => ({ 'Fn::GetAtt': [id, 'Outputs.X'] })),
  fc.constantFrom(...ids).map((id) => ({ 'Fn::Sub': `x-\${${id}.Arn}-\${P}` })),
);

/** Values as nobody writes them: any function around anything. */
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom('10.0.0.0/16', '', 'tcp', '80', 80, true, -1, 'vpc-1', 'arn:aws:x:::y', '{{resolve:ssm:/a}}'),
    reference,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...properties), tie('value'), { maxKeys: 3 }),
    fc.tuple(fc.constantFrom('Cond', 'None'), tie('value'), tie('value')).map((arg) => ({ 'Fn::If': arg })),
    fc
      .tuple(
        fc.constantFrom('Select', 'Split', 'Join', 'FindInMap', 'Cidr', 'Sub', 'ImportValue', 'GetAZs'),
        tie('value'),
        tie('value'),
      )
      .map(([fn, a, b]) => ({ [`Fn::${fn}`]: [a, b] })),
  ),
}));

const resource = fc.record(
  {
    Type: fc.constantFrom(...READERS.keys(), 'AWS::CloudFormation::Stack', 'Custom::Thing', 'AWS::SNS::Topic'),
    Properties: fc.dictionary(fc.constantFrom(...properties), value, { maxKeys: 6 }),
    Condition: fc.constantFrom('Cond', 'None'),
  },
  { requiredKeys: ['Type', 'Properties'] },
);

const template = fc.record({
  Parameters: fc.constant({ P: { Type: 'List<AWS::EC2::Subnet::Id>' } }),
  Conditions: value.map((arg) => ({ Cond: { 'Fn::Equals': [arg, 'x'] }, Round: { Condition: 'Round' } })),
  Resources: fc.dictionary(fc.constantFrom(...ids), resource, { minKeys: 1 }),
  Outputs: value.map((Value) => ({ X: { Value, Export: { Name: Value } } })),
});

describe('a template that makes no sense', () => {
  it('becomes a diagram that can be saved, or is refused in a sentence', () => {
    fc.assert(
      fc.property(fc.array(template, { minLength: 1, maxLength: 2 }), (templates) => {
        const files = templates.map((each, i) => ({ name: `t${i}.json`, text: JSON.stringify(each) }));
        const result = importTemplates(files);
        if (!result.ok) return expect(result.error.sentence).not.toBe('');
        const { diagram, summary } = result.value;
        expect(loadDiagram(saveDiagram(diagram))).toEqual({ ok: true, value: diagram });
        expect(summary.became.reduce((sum, { count }) => sum + count, 0)).toBe(summary.resources);
        expect(() => buildStacks(diagram, new Set())).not.toThrow();
      }),
      { numRuns: 100 },
    );
  });
});
