import { describe, expect, it } from 'vitest';
import type { DiagramNode } from '../../../src/model/document/diagram';
import { validate } from '../../../src/model/findings/validate';
import { removeRow } from '../../../src/model/fixes/edits';
import { tried } from '../../../src/model/fixes/preview';
import { madeInOrder } from '../../../src/model/rules/made-in-order';
import { baseTemplate, exchanged } from '../../support/bases';
import { testFixes } from '../../support/fix-tester';
import { importedTemplate } from '../../support/imported-resources';
import { countingIds } from '../../support/run-command';

const rest = baseTemplate('rest-v1');
const deployment = '    DependsOn: GetOrders\n';
const group = '    DependsOn: AlbListener\n';

const foundIn = (diagram: Parameters<typeof validate>[0]) =>
  validate(diagram)
    .all.filter(({ rule }) => rule === 'EXP-04')
    .map(({ severity, message, at }) => `${severity} at ${at}: ${message}`);
const found = (text: string) => foundIn(importedTemplate(text).diagram);

describe('what a template makes too early', () => {
  it.each([
    [deployment, 'error at Deployment: Deployment of REST API "orders" does not wait for GetOrders.'],
    [group, 'error at AlbTargets: Target group "AlbTargets" does not wait for AlbListener.'],
  ])('is told, with the resource that does not wait: %s', (waits, message) => {
    expect(found(rest)).toEqual([]);
    expect(found(exchanged(rest, [waits, '']))).toEqual([message]);
  });

  it('is no concern of an ALB on another port, which LB-06 tells of', () => {
    const other = exchanged(
      rest,
      [group, ''],
      ['        - Id: !Ref Alb\n          Port: 443', '        - Id: !Ref Alb\n          Port: 8443'],
    );
    expect(found(other)).toEqual([]);
  });

  it('is told of many methods with a few of their names', () => {
    const methods = Array.from(
      { length: 7 },
      (_, i) =>
        `  Put${i}:\n    Type: AWS::ApiGateway::Method\n    Properties: { RestApiId: !Ref Api, ResourceId: !Ref R${i}, HttpMethod: PUT, AuthorizationType: NONE, Integration: { Type: MOCK } }\n  R${i}:\n    Type: AWS::ApiGateway::Resource\n    Properties: { RestApiId: !Ref Api, ParentId: !GetAtt Api.RootResourceId, PathPart: r${i} }\n`,
    );
    const text = exchanged(rest, [deployment, ''], ['  Deployment:\n', `${methods.join('')}  Deployment:\n`]);
    expect(found(text)).toEqual([
      'error at Deployment: Deployment of REST API "orders" does not wait for GetOrders, Put0, Put1, Put2 and 4 others.',
    ]);
  });
});

/** Ways to wait for a method without naming it in the DependsOn of the deployment. */
const between = (properties: string, more = '') =>
  exchanged(
    rest,
    [deployment, '    DependsOn: Between\n'],
    [
      '  Deployment:\n',
      `  Between:\n    Type: AWS::SSM::Parameter\n${more}    Properties: { Type: String, Value: ${properties} }\n  Deployment:\n`,
    ],
  );

describe('nothing is told where nobody can say that it fails', () => {
  it.each([
    ['it waits for what refers to the method', between('!Ref GetOrders')],
    ['a text names the method', between("!Sub '${GetOrders}'")],
    [
      'a branch names the method',
      between('!If [Is, !Ref GetOrders, x]').replace(
        'Resources:',
        "Conditions: { Is: !Equals ['a', 'b'] }\nResources:",
      ),
    ],
    ['it waits for what waits for the method', between('x', '    DependsOn: [GetOrders]\n')],
    [
      'a description names the method',
      exchanged(
        rest,
        [deployment, ''],
        [
          '  Deployment:\n    Type: AWS::ApiGateway::Deployment\n    Properties:\n',
          '  Deployment:\n    Type: AWS::ApiGateway::Deployment\n    Properties:\n      Description: !Ref GetOrders\n',
        ],
      ),
    ],
    [
      'the method is made under a condition that nobody knows',
      exchanged(
        rest,
        [deployment, ''],
        ['  GetOrders:\n', '  GetOrders:\n    Condition: Is\n'],
        ['Resources:', "Conditions: { Is: !Equals [!ImportValue a, 'b'] }\nResources:"],
      ),
    ],
    [
      'the method is not made',
      exchanged(
        rest,
        [deployment, ''],
        ['  GetOrders:\n', '  GetOrders:\n    Condition: Is\n'],
        ['Resources:', "Conditions: { Is: !Equals ['a', 'b'] }\nResources:"],
      ),
    ],
    ['a macro may add it', exchanged(rest, [deployment, ''], ['Resources:', 'Transform: [Own]\nResources:'])],
    [
      'the method waits for the deployment',
      exchanged(rest, [deployment, ''], ['  GetOrders:\n', '  GetOrders:\n    DependsOn: Deployment\n']),
    ],
    [
      'the methods stand in an OpenAPI document',
      exchanged(
        rest,
        [deployment, ''],
        ['  GetOrders:\n    Type: AWS::ApiGateway::Method', '  GetOrders:\n    Type: Custom::Nothing'],
        [
          '      Name: orders\n',
          '      Name: orders\n      Body: { paths: { /a: { get: { x-amazon-apigateway-integration: { type: mock } } } } }\n',
        ],
      ),
    ],
    [
      'the ALB is made elsewhere',
      exchanged(
        rest,
        [group, ''],
        [
          '        - Id: !Ref Alb\n',
          '        - Id: arn:aws:elasticloadbalancing:eu-central-1:111122223333:loadbalancer/app/a/1\n',
        ],
      ),
    ],
  ])('%s', (_what, text) => {
    expect(found(text)).toEqual([]);
  });

  it('the method was removed since', () => {
    const { diagram } = importedTemplate(exchanged(rest, [deployment, '']));
    const api = Object.values(diagram.nodes).find(
      (node): node is DiagramNode & { kind: 'restApi' } => node.kind === 'restApi',
    );
    const [route] = api?.props.routes ?? [];
    if (!api || !route) throw new Error('no API with a route');
    const after = tried(diagram, { id: 'x', title: 'X', run: removeRow(api.id, route.id) }, countingIds());
    expect([foundIn(diagram).length, foundIn(after)]).toEqual([1, []]);
  });
});

const without = (waits: string) => ({ build: () => importedTemplate(exchanged(rest, [waits, ''])).diagram });
testFixes(madeInOrder, [
  ['a deployment', without(deployment), ['let-wait']],
  ['a target group', without(group), ['let-wait']],
]);
