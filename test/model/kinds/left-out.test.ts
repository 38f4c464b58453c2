import { describe, expect, it } from 'vitest';
import { type DiagramBuilder, twoZones } from '../../support/diagram';
import { idsOfType, propertiesOf, stackOf } from '../../support/stacks';

const subnets = ['private-a', 'private-b'];
const ARN = 'arn:aws:elasticloadbalancing:eu-central-1:111122223333:listener/app/web/0123456789abcdef/0123456789abcdef';

/** A route with a typed address, wired to a V2 link in front of an ALB with two listeners. */
function ambiguous(kind: 'restApi' | 'httpApi', uri: string): DiagramBuilder {
  return twoZones()
    .node('alb', 'web', { in: 'main', props: { subnets, listeners: [{ port: 80 }, { port: 81 }] } })
    .node('vpcLinkV2', 'link', { in: 'main', props: { subnets } })
    .node(kind, 'api', {
      in: 'frankfurt',
      props: { routes: [{ method: 'GET', path: '/items', serverName: 'items.example.com', uri }] },
    })
    .wire('link', 'web')
    .wire('api', 'link');
}

describe('a route whose wire leads to no clear listener', () => {
  it('never becomes a call over the internet', () => {
    const stack = stackOf(ambiguous('restApi', 'http://items.example.com:82/items'));
    expect(idsOfType(stack, 'AWS::ApiGateway::Method')).toEqual([]);
    expect(stack.notes).toEqual(['Route GET /items of api reaches no listener, or more than one, and is left out.']);
  });

  it('is written when its typed address names the port of one listener', () => {
    const stack = stackOf(ambiguous('restApi', 'http://items.example.com:81/items'));
    expect(propertiesOf(stack, 'ApiGetItems').Integration).toMatchObject({
      ConnectionType: 'VPC_LINK',
      ConnectionId: { Ref: 'Link' },
      IntegrationTarget: { Ref: 'Web' },
      Uri: 'http://items.example.com:81/items',
    });
  });

  it('goes over the link to the listener whose ARN an HTTP API types', () => {
    const stack = stackOf(ambiguous('httpApi', ARN));
    expect(propertiesOf(stack, 'ApiGetItemsIntegration')).toMatchObject({
      ConnectionType: 'VPC_LINK',
      ConnectionId: { Ref: 'Link' },
      IntegrationUri: ARN,
      TlsConfig: { ServerNameToVerify: 'items.example.com' },
    });
  });
});

describe('what only a route that is left out would use', () => {
  it('is left out as well: its path, its authorizer, and the right to call its function', () => {
    const api = twoZones()
      .node('lambda', 'check', { in: 'frankfurt' })
      .node('lambda', 'work', { in: 'frankfurt' })
      .node('lambdaAuthorizer', 'login', { in: 'frankfurt' })
      .node('restApi', 'api', {
        in: 'frankfurt',
        props: {
          routes: [
            { method: 'GET', path: '/lost', authorization: 'CUSTOM', authorizer: 'login' },
            { method: 'GET', path: '/work' },
          ],
        },
      })
      .wire('login', 'check')
      .wire('api', 'work', 1);
    const stack = stackOf(api);
    expect(idsOfType(stack, 'AWS::ApiGateway::Resource')).toEqual(['ApiWorkResource']);
    expect(idsOfType(stack, 'AWS::ApiGateway::Authorizer')).toEqual([]);
    expect(idsOfType(stack, 'AWS::Lambda::Permission')).toEqual(['ApiInvokesWork']);
  });
});

describe('a typed action of an AWS service', () => {
  it('is called with a role that is asked for, as one that is wired', () => {
    const uri = 'arn:aws:apigateway:eu-central-1:sqs:path/1/jobs';
    const routes = [{ method: 'POST', path: '/jobs', integration: 'AWS', uri }];
    const stack = stackOf(twoZones().node('restApi', 'api', { in: 'frankfurt', props: { routes } }));
    expect(propertiesOf(stack, 'ApiPostJobs').Integration).toMatchObject({
      Type: 'AWS',
      Uri: uri,
      Credentials: { Ref: 'ApiPostJobsRoleArn' },
    });
  });
});

describe('a target group of type ip', () => {
  const group = twoZones().node('targetGroup', 'boxes', { in: 'main', props: { targetType: 'ip', protocol: 'TCP' } });

  it('leaves out an ALB, whose addresses nobody knows beforehand', () => {
    const stack = stackOf(group.node('alb', 'web', { in: 'main', props: { subnets } }).wire('boxes', 'web'));
    expect(propertiesOf(stack, 'Boxes')).not.toHaveProperty('Targets');
    expect(stack.notes).toEqual(['boxes is of type ip; the addresses of ALB web change, so it is left out.']);
  });

  it('registers an address once that is drawn and typed in', () => {
    const addresses = [{ address: '192.168.1.5', port: 80, zone: 'all' }];
    const stack = stackOf(
      twoZones()
        .node('targetGroup', 'boxes', { in: 'main', props: { targetType: 'ip', protocol: 'TCP', addresses } })
        .node('onPremises', 'office')
        .node('onPremServer', 'till', { in: 'office', props: { address: '192.168.1.5' } })
        .wire('boxes', 'till'),
    );
    expect(propertiesOf(stack, 'Boxes').Targets).toEqual([{ Id: '192.168.1.5', Port: 80, AvailabilityZone: 'all' }]);
  });

  it('says so when an address lies outside its VPC', () => {
    const stack = stackOf(
      group
        .node('vpc', 'other', { in: 'frankfurt', props: { cidr: '10.1.0.0/16' } })
        .node('zone', 'other-a', { in: 'other' })
        .node('subnet', 'far-a', { in: 'other-a', props: { cidr: '10.1.1.0/24' } })
        .node('ec2', 'far', { in: 'far-a' })
        .wire('boxes', 'far'),
    );
    expect(propertiesOf(stack, 'Boxes').Targets).toEqual([
      { Id: { 'Fn::GetAtt': ['Far', 'PrivateIp'] }, Port: 80, AvailabilityZone: 'all' },
    ]);
  });
});

it('nothing waits for a rule that is left out', () => {
  const stack = stackOf(
    twoZones()
      .node('alb', 'web', {
        in: 'main',
        props: { subnets, listeners: [{ port: 80 }], rules: [{ priority: 10, path: '' }] },
      })
      .node('targetGroup', 'boxes', { in: 'main', props: { targetType: 'ip' } })
      .node('ecsService', 'orders', { in: 'main', props: { subnets } })
      .wire('web', 'boxes', 0)
      .wire('web', 'boxes', 1)
      .wire('boxes', 'orders'),
  );
  const service = stack.resources.find(({ type }) => type === 'AWS::ECS::Service');
  expect(service?.dependsOn).toEqual(['WebListener80']);
});
