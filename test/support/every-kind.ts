import type { Diagram } from '../../src/model/document/diagram';
import { withApisAndEdge } from './apis-and-edge';
import { type DiagramBuilder, rowIdOf, twoZones } from './diagram';
import { withWorkloads } from './every-workload';
import { withHybridNetwork } from './hybrid-network';
import { withOutsideParts } from './outside-parts';

/** A diagram with every kind, in the combinations in which each property of each kind matters, and with what is asked for. */
export function everyKind(...more: readonly ((drawn: DiagramBuilder) => DiagramBuilder)[]): Diagram {
  const parts = [withPrivateIntegrations, withHybridNetwork, withApisAndEdge, withWorkloads, withOutsideParts, ...more];
  return parts.reduce((drawn, add) => add(drawn), twoZones()).build();
}

function withPrivateIntegrations(builder: DiagramBuilder): DiagramBuilder {
  const both = ['private-a', 'private-b'];
  return builder
    .node('client', 'callers')
    .node('internetGateway', 'igw', { in: 'main' })
    .node('internetGateway', 'igw-2', { in: 'main' })
    .node('routeTable', 'public-rt', { in: 'main', props: { routes: [{ destination: '0.0.0.0/0', target: 'igw' }] } })
    .node('subnet', 'public-a', {
      in: 'zone-a',
      props: { cidr: '10.0.11.0/24', access: 'public', mapPublicIp: true, routeTable: 'public-rt' },
    })
    .node('securityGroup', 'web-sg', {
      in: 'main',
      props: {
        description: 'web',
        rules: [{ direction: 'in', protocol: 'tcp', cidr: '10.0.0.0/16' }, { direction: 'out' }],
      },
    })
    .node('securityGroup', 'lb-sg', {
      in: 'main',
      props: { rules: [{ direction: 'in', fromPort: 443, toPort: 443, peer: 'web-sg' }] },
    })
    .node('ec2', 'web-1', { in: 'private-a', props: { securityGroups: ['web-sg'], imageId: 'ami-12345678' } })
    .node('ec2', 'web-2', { in: 'public-a', props: { publicIp: true } })
    .node('targetGroup', 'to-web', {
      in: 'main',
      props: { protocol: 'HTTPS', port: 8443, healthProtocol: 'HTTPS', healthPort: '9000', matcher: '200' },
    })
    .node('targetGroup', 'to-alb', { in: 'main', props: { targetType: 'alb', protocol: 'TCP', port: 443 } })
    .node('alb', 'web', {
      in: 'main',
      props: {
        subnets: both,
        securityGroups: ['lb-sg'],
        listeners: [
          { protocol: 'HTTPS', port: 443, certificateArn: 'arn:aws:acm:eu-central-1:111122223333:certificate/1' },
        ],
      },
    })
    .node('nlb', 'front', {
      in: 'main',
      props: {
        subnets: both,
        addresses: '10.0.1.20, 10.0.2.20',
        securityGroups: ['lb-sg'],
        listeners: [
          { protocol: 'TCP', port: 443 },
          { protocol: 'TLS', port: 8443 },
        ],
      },
    })
    .node('vpcLinkV1', 'link-v1', { in: 'frankfurt' })
    .node('vpcLinkV2', 'link-v2', { in: 'main', props: { subnets: both, securityGroups: ['lb-sg'] } })
    .node('restApi', 'rest', {
      in: 'frankfurt',
      props: {
        routes: [
          { method: 'GET', path: '/items/{id}', listener: rowIdOf('front', 0) },
          { method: 'POST', path: '/items', listener: rowIdOf('front', 1), serverName: 'items.example.com' },
        ],
      },
    })
    .node('httpApi', 'http', {
      in: 'frankfurt',
      props: {
        routes: [{ method: 'GET', path: '/items', serverName: 'items.example.com', listener: rowIdOf('front', 1) }],
      },
    })
    .wire('callers', 'rest')
    .wire('rest', 'link-v1', 0)
    .wire('rest', 'link-v1', 1)
    .wire('http', 'link-v2', 0)
    .wire('link-v1', 'front')
    .wire('link-v2', 'front')
    .wire('front', 'to-alb', 0)
    .wire('front', 'to-web', 1)
    .wire('to-alb', 'web')
    .wire('web', 'to-web', 0)
    .wire('to-web', 'web-1')
    .wire('to-web', 'web-2');
}
