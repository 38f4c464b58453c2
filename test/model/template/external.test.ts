import { describe, expect, it } from 'vitest';
import { printJson } from '../../../src/model/emit/json';
import { factsOf } from '../../../src/model/facts/facts';
import { validate } from '../../../src/model/findings/validate';
import { buildGraph } from '../../../src/model/graph/graph';
import { KINDS } from '../../../src/model/kinds/registry';
import { diagram, idOf } from '../../support/diagram';
import { stackOf } from '../../support/stacks';
import { faultsOf } from '../../support/template-faults';

const place = diagram()
  .node('account', 'acct', { props: { accountId: '111122223333' } })
  .node('region', 'frankfurt', { in: 'acct', props: { code: 'eu-central-1' } });

const network = place
  .node('vpc', 'main', { in: 'frankfurt', props: { external: true, externalId: 'vpc-0a1b2c3d' } })
  .node('zone', 'zone-a', { in: 'main', props: { letter: 'a' } })
  .node('zone', 'zone-b', { in: 'main', props: { letter: 'b' } })
  .node('subnet', 'private-a', { in: 'zone-a', props: { external: true } })
  .node('subnet', 'private-b', { in: 'zone-b', props: { external: true } })
  .node('securityGroup', 'web-sg', { in: 'main', props: { external: true } });

const spans = { subnets: ['private-a', 'private-b'], securityGroups: ['web-sg'] };

describe('a network that is there already', () => {
  const stack = stackOf(
    network
      .node('alb', 'web', { in: 'main', props: { ...spans, listeners: [{ protocol: 'HTTP', port: 80 }] } })
      .node('targetGroup', 'boxes', { in: 'main' })
      .wire('web', 'boxes'),
  );
  const resource = (type: string) => stack.resources.find((each) => each.type === type);

  it('is not made', () => {
    expect(stack.resources.filter(({ type }) => type.startsWith('AWS::EC2::'))).toEqual([]);
    expect(faultsOf(printJson(stack))).toEqual([]);
  });

  it('is asked for by type, with the id that was typed in as default', () => {
    expect(stack.parameters).toEqual([
      {
        logicalId: 'MainId',
        type: 'AWS::EC2::VPC::Id',
        description: 'VPC ID of the existing VPC main',
        default: 'vpc-0a1b2c3d',
      },
      expect.objectContaining({ logicalId: 'PrivateAId', type: 'AWS::EC2::Subnet::Id' }),
      expect.objectContaining({ logicalId: 'PrivateBId', type: 'AWS::EC2::Subnet::Id' }),
      expect.objectContaining({ logicalId: 'WebSgId', type: 'AWS::EC2::SecurityGroup::Id' }),
    ]);
  });

  it('is referred to like one that is made', () => {
    expect(resource('AWS::ElasticLoadBalancingV2::LoadBalancer')?.properties).toMatchObject({
      Subnets: [{ Ref: 'PrivateAId' }, { Ref: 'PrivateBId' }],
      SecurityGroups: [{ Ref: 'WebSgId' }],
    });
    expect(resource('AWS::ElasticLoadBalancingV2::TargetGroup')?.properties.VpcId).toEqual({ Ref: 'MainId' });
  });
});

it('gives the blocks of IPv6 of a network that is there already as a list', () => {
  const stack = stackOf(
    place
      .node('vpc', 'main', { in: 'frankfurt', props: { external: true } })
      .node('zone', 'zone-a', { in: 'main', props: { letter: 'a' } })
      .node('subnet', 'private-a', { in: 'zone-a', props: { cidr: '10.0.1.0/24', ipv6Cidr: '3' } }),
  );
  expect(stack.parameters).toContainEqual(
    expect.objectContaining({ logicalId: 'MainIpv6CidrBlocks', type: 'CommaDelimitedList' }),
  );
});

describe('a load balancer that is there already', () => {
  const stack = stackOf(
    network
      .node('alb', 'web', {
        in: 'main',
        props: { ...spans, external: true, listeners: [{ protocol: 'HTTP', port: 80 }] },
      })
      .node('vpcLinkV2', 'link', { in: 'main', props: spans })
      .node('targetGroup', 'boxes', { in: 'main' })
      .node('httpApi', 'orders', { in: 'frankfurt', props: { routes: [{ path: '/orders' }] } })
      .wire('orders', 'link')
      .wire('link', 'web')
      .wire('web', 'boxes'),
  );

  it('gives the ARN of its listener as a parameter', () => {
    expect(stack.parameters).toContainEqual({
      logicalId: 'WebListener80Arn',
      type: 'String',
      description: 'ARN of Listener80 of the existing ALB web',
    });
    const integration = stack.resources.find(({ type }) => type === 'AWS::ApiGatewayV2::Integration');
    expect(integration?.properties.IntegrationUri).toEqual({ Ref: 'WebListener80Arn' });
    expect(faultsOf(printJson(stack))).toEqual([]);
  });

  it('is not changed, and a note says what is left to do', () => {
    expect(stack.resources.filter(({ type }) => type.includes('Listener'))).toEqual([]);
    expect(stack.notes).toContain('ALB web exists already and is not changed: lead it to Target group boxes by hand.');
  });
});

describe('a link that is there already', () => {
  it('gives its id to the routes of an API', () => {
    const stack = stackOf(
      place
        .node('vpcLinkV1', 'link', { in: 'frankfurt', props: { external: true, externalId: 'abc123' } })
        .node('vpc', 'main', { in: 'frankfurt', props: { external: true } })
        .node('nlb', 'front', { in: 'main', props: { external: true, listeners: [{ protocol: 'TCP', port: 80 }] } })
        .node('restApi', 'orders', { in: 'frankfurt', props: { routes: [{ path: '/orders' }] } })
        .wire('orders', 'link')
        .wire('link', 'front'),
    );
    const method = stack.resources.find(({ type }) => type === 'AWS::ApiGateway::Method');
    expect(method?.properties.Integration).toMatchObject({ ConnectionId: { Ref: 'LinkId' } });
    expect(stack.parameters.map(({ logicalId, default: initial }) => [logicalId, initial])).toEqual([
      ['FrontDNSName', undefined],
      ['LinkId', 'abc123'],
    ]);
    expect(faultsOf(printJson(stack))).toEqual([]);
  });
});

describe('what is there already', () => {
  const kinds = KINDS.filter((kind) => kind.external);

  it('may be a network, what leads through it, a load balancer, a link, a security group or a zone', () => {
    expect(kinds.map(({ id }) => id)).toEqual([
      'alb',
      'gwlb',
      'hostedZone',
      'networkAcl',
      'nlb',
      'routeTable',
      'securityGroup',
      'subnet',
      'tgwRouteTable',
      'transitGateway',
      'vpc',
      'vpcLinkV1',
      'vpcLinkV2',
    ]);
  });

  it.each(kinds.map(({ id }) => id))('has the two properties: %s', (id) => {
    const kind = KINDS.find((each) => each.id === id);
    expect(Object.keys(kind?.props.shape ?? {})).toEqual(expect.arrayContaining(['external', 'externalId']));
  });

  it('lacks nothing, however little is known of it', () => {
    const doc = network
      .node('alb', 'web', { in: 'main', props: { external: true } })
      .node('nlb', 'front', { in: 'main', props: { external: true } })
      .node('vpcLinkV1', 'link', { in: 'frankfurt', props: { external: true } })
      .node('vpcLinkV2', 'link-2', { in: 'main', props: { external: true } })
      .build();
    const external = ['main', 'private-a', 'web-sg', 'web', 'front', 'link', 'link-2'].map(idOf);
    const facts = factsOf(buildGraph(doc));
    const nodes = Object.values(doc.nodes).filter(({ id }) => external.includes(id));
    expect(nodes.flatMap((node) => [...facts.missing(node), ...facts.malformed(node)])).toEqual([]);
    expect(validate(doc, { profile: 'aws' }).all.filter(({ on }) => on.some((id) => external.includes(id)))).toEqual(
      [],
    );
  });
});
