import { describe, expect, it } from 'vitest';
import { validate } from '../../../src/model/findings/validate';
import { orderLeftToChance } from '../../../src/model/rules/order-left-to-chance';
import { baseTemplate, exchanged } from '../../support/bases';
import { testFixes } from '../../support/fix-tester';
import { importedTemplate } from '../../support/imported-resources';

const [rest, http] = [baseTemplate('rest-v1'), baseTemplate('http-v2')];
const found = (text: string) =>
  validate(importedTemplate(text).diagram)
    .all.filter(({ rule }) => rule === 'EXP-06')
    .map(({ severity, message, at }) => `${severity} at ${at}: ${message}`);

const service: readonly [string, string] = ['    DependsOn: Listener\n', ''];
const route: readonly [string, string] = ['    DependsOn: IgwAttachment\n', ''];
const rule =
  '  Rule:\n    Type: AWS::ElasticLoadBalancingV2::ListenerRule\n    Properties: { ListenerArn: !Ref Listener, Priority: 1, Conditions: [{ Field: path-pattern, Values: [/a] }], Actions: [{ Type: forward, TargetGroupArn: !Ref Tasks }] }\n';
const second =
  '  PostOrders:\n    Type: AWS::ApiGateway::Method\n    Properties: { RestApiId: !Ref Api, ResourceId: !Ref Orders, HttpMethod: POST, AuthorizationType: NONE, Integration: { Type: MOCK } }\n';

describe('what a template leaves to chance', () => {
  it.each([
    ['a service', exchanged(http, service), 'warning at Service: ECS service "Service" does not wait for Listener.'],
    [
      'a route',
      exchanged(http, route),
      'warning at PublicRoute: PublicRoute of Route table "PublicTable" does not wait for IgwAttachment.',
    ],
    [
      'a deployment that waits for one method of two',
      exchanged(rest, ['  Deployment:\n', `${second}  Deployment:\n`]),
      'warning at Deployment: Deployment of REST API "orders" does not wait for PostOrders.',
    ],
  ])('is told: %s', (_what, text, message) => {
    expect(found(text)).toEqual([message]);
  });

  it.each([
    ['nothing of both', http],
    [
      'a service that waits for a rule of the listener',
      exchanged(http, ['    DependsOn: Listener\n', '    DependsOn: Rule\n'], ['  Cluster:\n', `${rule}  Cluster:\n`]),
    ],
    [
      'a service without load balancer',
      exchanged(http, service, [
        '      LoadBalancers:\n        - { ContainerName: app, ContainerPort: 8080, TargetGroupArn: !Ref Tasks }\n',
        '',
      ]),
    ],
    [
      'a group that nobody sends to here',
      exchanged(http, service, ['TargetGroupArn: !Ref Tasks }]', 'TargetGroupArn: !ImportValue Other }]']),
    ],
    [
      'a gateway that is attached elsewhere',
      exchanged(http, route, [
        '  IgwAttachment:\n    Type: AWS::EC2::VPCGatewayAttachment',
        '  IgwAttachment:\n    Type: Custom::Attachment',
      ]),
    ],
    [
      'a deployment that waits for no method, which EXP-04 tells of',
      exchanged(rest, ['    DependsOn: GetOrders\n', '']),
    ],
  ])('is not %s', (_what, text) => {
    expect(found(text)).toEqual([]);
  });
});

testFixes(orderLeftToChance, [
  ['a service', { build: () => importedTemplate(exchanged(http, service)).diagram }, ['let-wait']],
  ['a route', { build: () => importedTemplate(exchanged(http, route)).diagram }, ['let-wait']],
]);
