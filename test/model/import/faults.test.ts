import { expect, it } from 'vitest';
import { importedTemplate } from '../../support/imported-resources';

const warnings = (resources: string, more = '') => importedTemplate(`Resources:\n${resources}${more}`).summary.warnings;

it('tells of names of nothing, with the resource that names them', () => {
  const topics = `  A: { Type: 'AWS::SNS::Topic', DependsOn: Gone, Properties: { TopicName: !Sub '\${Name}-\${AWS::Region}' } }
  B: { Type: 'AWS::SNS::Topic', Condition: Never, Properties: { TopicName: !GetAtt A.TopicName } }`;
  expect(warnings(topics, '\nOutputs: { Out: { Value: !Ref Lost } }')).toEqual([
    'template.yaml:2: A names "Name", which the template does not have.',
    'template.yaml:2: A names "Gone", which the template does not have.',
    'template.yaml:3: B names "Never", which the template does not have.',
    'template.yaml: Outputs name "Lost", which the template does not have.',
  ]);
});

it('tells that there is no resource', () => {
  expect(importedTemplate('Resources: {}').summary.warnings).toEqual([
    'template.yaml has no resource, and CloudFormation asks for one at least.',
  ]);
});

it('tells of a resource without a type', () => {
  expect(warnings("  A: { Typ: 'AWS::SNS::Topic' }")).toEqual(['template.yaml:2: A has no Type.']);
});

it('tells of resources that wait for one another, and of no other', () => {
  const ring = `  First: { Type: 'My::Own::Thing', Properties: { It: !Ref A } }
  A: { Type: 'My::Own::Thing', Properties: { It: !GetAtt B.Arn } }
  B: { Type: 'My::Own::Thing', DependsOn: [C] }
  C: { Type: 'My::Own::Thing', Properties: { It: !Sub '\${A}', Other: !Ref Last } }
  Last: { Type: 'My::Own::Thing' }`;
  expect(warnings(ring)).toEqual(['template.yaml: A, B, C wait for one another in a circle.']);
  expect(warnings(ring.replace('DependsOn: [C]', 'Properties: {}'))).toEqual([]);
});

it('takes no branch for certain', () => {
  const pair = `  A: { Type: 'My::Own::Thing', Properties: { It: !If [Is, !Ref B, x] } }
  B: { Type: 'My::Own::Thing', Properties: { It: !Ref A } }`;
  expect(warnings(pair, "\nConditions: { Is: !Equals ['a', 'b'] }")).toEqual([]);
});

it('says nothing where a transform makes resources of its own', () => {
  expect(
    warnings(
      "  A: { Type: 'AWS::SNS::Topic', Properties: { TopicName: !Ref ServerlessRestApi } }",
      '\nTransform: AWS::Serverless-2016-10-31',
    ),
  ).toEqual([]);
});
