import { type DiagramBuilder, rowIdOf } from './diagram';

/** Another resource, and links that are there already, which routes use. */
export function withOutsideParts(drawn: DiagramBuilder): DiagramBuilder {
  return drawn
    .node('generic', 'topic', {
      in: 'frankfurt',
      props: { cfnType: 'AWS::SNS::Topic', properties: '{ "DisplayName": "orders" }', note: 'tells the shops' },
    })
    .node('vpcLinkV1', 'given-v1', { in: 'frankfurt', props: { external: true, externalId: 'abc123' } })
    .node('vpcLinkV2', 'given-v2', { in: 'main', props: { external: true, externalId: 'def456' } })
    .node('restApi', 'given-rest', {
      in: 'frankfurt',
      props: { routes: [{ method: 'GET', path: '/given', listener: rowIdOf('front', 0) }] },
    })
    .node('httpApi', 'given-http', {
      in: 'frankfurt',
      props: { routes: [{ method: 'GET', path: '/given', listener: rowIdOf('front', 1) }] },
    })
    .wire('given-rest', 'given-v1', 0)
    .wire('given-http', 'given-v2', 0)
    .wire('given-v1', 'front')
    .wire('given-v2', 'front');
}

/** Hubs, tables, ACLs and zones that are there already, to which the design adds something. */
export function withExistingHubs(drawn: DiagramBuilder): DiagramBuilder {
  return drawn
    .node('transitGateway', 'given-hub', {
      in: 'frankfurt',
      props: { external: true, externalId: 'tgw-0a1b2c3d4e5f67890' },
    })
    .node('tgwRouteTable', 'given-hub-rt', {
      in: 'frankfurt',
      props: {
        external: true,
        externalId: 'tgw-rtb-0a1b2c3d4e5f6789',
        transitGateway: 'given-hub',
        routes: [{ destination: '10.60.0.0/16', blackhole: true }],
      },
    })
    .node('tgwAttachment', 'given-attachment', { in: 'main', props: { subnets: ['private-a', 'private-b'] } })
    .wire('given-attachment', 'given-hub')
    .node('routeTable', 'given-rt', {
      in: 'main',
      props: {
        external: true,
        externalId: 'rtb-0a1b2c3d4e5f67890',
        routes: [{ destination: '10.50.0.0/16', target: 'igw' }],
      },
    })
    .node('networkAcl', 'given-acl', {
      in: 'main',
      props: { external: true, externalId: 'acl-0a1b2c3d4e5f67890', entries: [{ direction: 'in', ruleNumber: 70 }] },
    })
    .node('hostedZone', 'given-zone', {
      in: 'frankfurt',
      props: {
        external: true,
        externalId: 'Z0123456789ABCDEFGHIJ',
        records: [{ name: 'old', type: 'CNAME', alias: false, value: 'old.example.net' }],
      },
    });
}
