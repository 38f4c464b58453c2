import { type DiagramBuilder, rowIdOf, twoZones } from './diagram';

const every = { direction: 'in', protocol: 'tcp', fromPort: 0, toPort: 65535, cidr: '0.0.0.0/0' };
const tcp = (port: number, over: object) => ({
  direction: 'in',
  protocol: 'tcp',
  fromPort: port,
  toPort: port,
  ...over,
});
const out = (port: number, over: object) => ({ ...tcp(port, over), direction: 'out' });

const publicSubnets = (base: DiagramBuilder) =>
  base
    .node('internetGateway', 'igw', { in: 'main' })
    .node('routeTable', 'public-rt', { in: 'main', props: { routes: [{ destination: '0.0.0.0/0', target: 'igw' }] } })
    .node('subnet', 'public-a', {
      in: 'zone-a',
      props: { cidr: '10.0.101.0/24', access: 'public', routeTable: 'public-rt' },
    })
    .node('subnet', 'public-b', {
      in: 'zone-b',
      props: { cidr: '10.0.102.0/24', access: 'public', routeTable: 'public-rt' },
    });

/** HTTP API > V2 link > ALB > group > two instances (one in each zone) > RDS, all groups by reference. */
export function webApp(): DiagramBuilder {
  return twoZones()
    .node('securityGroup', 'link-sg', { in: 'main', props: { rules: [out(80, { peer: 'alb-sg' })] } })
    .node('securityGroup', 'alb-sg', {
      in: 'main',
      props: { rules: [tcp(80, { peer: 'link-sg' }), out(8080, { peer: 'web-sg' })] },
    })
    .node('securityGroup', 'web-sg', {
      in: 'main',
      props: { rules: [tcp(8080, { peer: 'alb-sg' }), out(5432, { peer: 'db-sg' })] },
    })
    .node('securityGroup', 'db-sg', { in: 'main', props: { rules: [tcp(5432, { peer: 'web-sg' })] } })
    .node('client', 'callers')
    .node('httpApi', 'orders', { in: 'frankfurt', props: { routes: [{ method: 'GET', path: '/orders' }] } })
    .node('vpcLinkV2', 'link', {
      in: 'main',
      props: { subnets: ['private-a', 'private-b'], securityGroups: ['link-sg'] },
    })
    .node('alb', 'front', {
      in: 'main',
      props: {
        subnets: ['private-a', 'private-b'],
        securityGroups: ['alb-sg'],
        listeners: [{ protocol: 'HTTP', port: 80 }],
      },
    })
    .node('targetGroup', 'web', {
      in: 'main',
      props: { targetType: 'instance', protocol: 'HTTP', port: 8080, healthProtocol: 'HTTP' },
    })
    .node('ec2', 'web-1', { in: 'private-a', props: { securityGroups: ['web-sg'] } })
    .node('ec2', 'web-2', { in: 'private-b', props: { securityGroups: ['web-sg'] } })
    .node('rds', 'db', {
      in: 'main',
      props: { subnets: ['private-a', 'private-b'], securityGroups: ['db-sg'], multiAz: true, port: 5432 },
    })
    .wire('callers', 'orders')
    .wire('orders', 'link')
    .wire('link', 'front')
    .wire('front', 'web')
    .wire('web', 'web-1')
    .wire('web', 'web-2')
    .wire('web-1', 'db')
    .wire('web-2', 'db');
}

/** REST API > V1 link > NLB without cross-zone > one instance; the NLB does not check PrivateLink traffic. */
export function classic(): DiagramBuilder {
  return twoZones()
    .node('securityGroup', 'nlb-sg', { in: 'main', props: { rules: [tcp(80, { cidr: '10.9.0.0/16' })] } })
    .node('securityGroup', 'web-sg', { in: 'main', props: { rules: [tcp(8080, { peer: 'nlb-sg' })] } })
    .node('restApi', 'orders', { in: 'frankfurt', props: { routes: [{ method: 'GET', path: '/orders' }] } })
    .node('vpcLinkV1', 'link', { in: 'frankfurt' })
    .node('nlb', 'front', {
      in: 'main',
      props: {
        subnets: ['private-a', 'private-b'],
        securityGroups: ['nlb-sg'],
        enforceOnPrivateLink: false,
        listeners: [{ protocol: 'TCP', port: 80 }],
      },
    })
    .node('targetGroup', 'web', { in: 'main', props: { protocol: 'TCP', port: 8080, healthProtocol: 'TCP' } })
    .node('ec2', 'web-1', { in: 'private-a', props: { securityGroups: ['web-sg'] } })
    .wire('orders', 'link')
    .wire('link', 'front')
    .wire('front', 'web')
    .wire('web', 'web-1');
}

/** Internet > public ALB > instance in a private subnet that gets out over a NAT gateway. */
export function publicSite(): DiagramBuilder {
  return publicSubnets(twoZones())
    .node('natGateway', 'nat', { in: 'public-a' })
    .node('routeTable', 'private-rt', { in: 'main', props: { routes: [{ destination: '0.0.0.0/0', target: 'nat' }] } })
    .node('subnet', 'app-a', { in: 'zone-a', props: { cidr: '10.0.11.0/24', routeTable: 'private-rt' } })
    .node('networkAcl', 'acl', {
      in: 'main',
      props: {
        entries: [
          { direction: 'in', ruleNumber: 100, protocol: 'tcp', fromPort: 0, toPort: 65535, cidr: '0.0.0.0/0' },
          { direction: 'out', ruleNumber: 100, protocol: 'tcp', fromPort: 0, toPort: 65535, cidr: '0.0.0.0/0' },
        ],
      },
    })
    .node('securityGroup', 'alb-sg', { in: 'main', props: { rules: [tcp(443, { cidr: '0.0.0.0/0' })] } })
    .node('securityGroup', 'web-sg', { in: 'main', props: { rules: [tcp(8080, { peer: 'alb-sg' })] } })
    .node('alb', 'front', {
      in: 'main',
      props: {
        scheme: 'internet-facing',
        subnets: ['public-a', 'public-b'],
        securityGroups: ['alb-sg'],
        listeners: [{ protocol: 'HTTPS', port: 443 }],
      },
    })
    .node('targetGroup', 'web', { in: 'main', props: { protocol: 'HTTP', port: 8080 } })
    .node('ec2', 'web-1', { in: 'app-a', props: { securityGroups: ['web-sg'] } })
    .wire('front', 'web')
    .wire('web', 'web-1');
}

/** Two VPCs, peered, with an instance in each; routes both ways. */
export function peered(): DiagramBuilder {
  return twoZones()
    .node('vpc', 'other', { in: 'frankfurt', props: { cidr: '10.1.0.0/16' } })
    .node('zone', 'other-zone', { in: 'other', props: { letter: 'a' } })
    .node('peering', 'pcx', { in: 'frankfurt', props: { requester: 'main', accepter: 'other' } })
    .node('routeTable', 'rt', { in: 'main', props: { routes: [{ destination: '10.1.0.0/16', target: 'pcx' }] } })
    .node('routeTable', 'other-rt', { in: 'other', props: { routes: [{ destination: '10.0.0.0/16', target: 'pcx' }] } })
    .node('subnet', 'here', { in: 'zone-a', props: { cidr: '10.0.50.0/24', routeTable: 'rt' } })
    .node('subnet', 'there', { in: 'other-zone', props: { cidr: '10.1.1.0/24', routeTable: 'other-rt' } })
    .node('securityGroup', 'open', { in: 'other', props: { rules: [tcp(443, { cidr: '10.0.0.0/16' })] } })
    .node('securityGroup', 'closed', { in: 'main', props: { rules: [] } })
    .node('ec2', 'a', { in: 'here', props: { securityGroups: ['closed'] } })
    .node('ec2', 'b', { in: 'there', props: { securityGroups: ['open'] } });
}

/** Two VPCs and a network on premises (over VPN) around a transit gateway. */
export function hub(): DiagramBuilder {
  return twoZones()
    .node('vpc', 'other', { in: 'frankfurt', props: { cidr: '10.1.0.0/16' } })
    .node('zone', 'other-zone', { in: 'other', props: { letter: 'a' } })
    .node('onPremises', 'office', { props: { cidrs: '192.168.0.0/16' } })
    .node('onPremServer', 'printer', { in: 'office', props: { address: '192.168.1.5', port: 443 } })
    .node('transitGateway', 'tgw', { in: 'frankfurt' })
    .node('routeTable', 'rt', { in: 'main', props: { routes: [{ destination: '0.0.0.0/0', target: 'tgw' }] } })
    .node('routeTable', 'other-rt', { in: 'other', props: { routes: [{ destination: '0.0.0.0/0', target: 'tgw' }] } })
    .node('subnet', 'here', { in: 'zone-a', props: { cidr: '10.0.50.0/24', routeTable: 'rt' } })
    .node('subnet', 'there', { in: 'other-zone', props: { cidr: '10.1.1.0/24', routeTable: 'other-rt' } })
    .node('tgwAttachment', 'att', { in: 'main', props: { subnets: ['here'] } })
    .node('tgwAttachment', 'other-att', { in: 'other', props: { subnets: ['there'] } })
    .node('vpn', 'vpn', { in: 'frankfurt', props: { network: 'office', ipAddress: '203.0.113.5' } })
    .node('securityGroup', 'sg', { in: 'main', props: { rules: [every] } })
    .node('securityGroup', 'other-sg', { in: 'other', props: { rules: [every] } })
    .node('ec2', 'a', { in: 'here', props: { securityGroups: ['sg'] } })
    .node('ec2', 'b', { in: 'there', props: { securityGroups: ['other-sg'] } })
    .wire('att', 'tgw')
    .wire('other-att', 'tgw')
    .wire('vpn', 'tgw');
}

/** A network on premises joined to the VPC by a VPN and by Direct Connect at a virtual private gateway. */
export function hybrid(): DiagramBuilder {
  return twoZones()
    .node('onPremises', 'office', { props: { cidrs: '192.168.0.0/16' } })
    .node('onPremServer', 'mainframe', { in: 'office', props: { address: '192.168.1.5', port: 443 } })
    .node('vpnGateway', 'vgw', { in: 'main' })
    .node('vpn', 'vpn', { in: 'frankfurt', props: { network: 'office', ipAddress: '203.0.113.5' } })
    .node('dxConnection', 'dx', { in: 'frankfurt', props: { network: 'office', location: 'EqFA5' } })
    .node('dxVif', 'vif', { in: 'frankfurt', props: { connection: 'dx', type: 'private' } })
    .node('routeTable', 'rt', { in: 'main', props: { routes: [], propagates: ['vgw'] } })
    .node('subnet', 'app', { in: 'zone-a', props: { cidr: '10.0.50.0/24', routeTable: 'rt' } })
    .node('securityGroup', 'app-sg', { in: 'main', props: { rules: [tcp(443, { cidr: '192.168.0.0/16' })] } })
    .node('ec2', 'app-1', { in: 'app', props: { securityGroups: ['app-sg'] } })
    .wire('vpn', 'vgw')
    .wire('vif', 'vgw');
}

const everybody = JSON.stringify({
  Statement: [{ Effect: 'Allow', Principal: '*', Action: 'execute-api:Invoke', Resource: 'execute-api:/*' }],
});

/** An instance that calls a private REST API over an execute-api endpoint, and a bucket over a gateway endpoint. */
export function endpoints(): DiagramBuilder {
  return twoZones()
    .node('routeTable', 'rt', { in: 'main', props: { routes: [] } })
    .node('subnet', 'app', { in: 'zone-a', props: { cidr: '10.0.50.0/24', routeTable: 'rt' } })
    .node('securityGroup', 'app-sg', { in: 'main', props: { rules: [] } })
    .node('securityGroup', 'vpce-sg', { in: 'main', props: { rules: [tcp(443, { peer: 'app-sg' })] } })
    .node('ec2', 'caller', { in: 'app', props: { securityGroups: ['app-sg'] } })
    .node('interfaceEndpoint', 'vpce', { in: 'main', props: { subnets: ['private-a'], securityGroups: ['vpce-sg'] } })
    .node('restApi', 'inner', {
      in: 'frankfurt',
      props: { endpointType: 'PRIVATE', policy: everybody, routes: [{ method: 'GET', path: '/' }] },
    })
    .node('gatewayEndpoint', 's3-door', { in: 'main', props: { service: 's3', routeTables: ['rt'] } })
    .node('s3Bucket', 'files', { in: 'frankfurt' })
    .wire('vpce', 'inner')
    .wire('caller', 'vpce')
    .wire('caller', 'files');
}

/** PrivateLink between two accounts: an endpoint of the consumer, an endpoint service and an NLB of the provider. */
export function crossAccount(): DiagramBuilder {
  return twoZones()
    .node('account', 'provider', { props: { accountId: '444455556666' } })
    .node('region', 'provider-region', { in: 'provider', props: { code: 'eu-central-1' } })
    .node('vpc', 'provider-vpc', { in: 'provider-region', props: { cidr: '10.0.0.0/16' } })
    .node('zone', 'provider-zone', { in: 'provider-vpc', props: { letter: 'a' } })
    .node('subnet', 'provider-subnet', { in: 'provider-zone', props: { cidr: '10.0.1.0/24' } })
    .node('endpointService', 'offer', { in: 'provider-region', props: { allowedPrincipals: '111122223333' } })
    .node('nlb', 'provider-nlb', {
      in: 'provider-vpc',
      props: { subnets: ['provider-subnet'], listeners: [{ protocol: 'TCP', port: 8443 }] },
    })
    .node('targetGroup', 'provider-group', {
      in: 'provider-vpc',
      props: { protocol: 'TCP', port: 8443, healthProtocol: 'TCP' },
    })
    .node('securityGroup', 'provider-sg', {
      in: 'provider-vpc',
      props: { rules: [tcp(8443, { cidr: '10.0.1.0/24' })] },
    })
    .node('ec2', 'engine', { in: 'provider-subnet', props: { securityGroups: ['provider-sg'] } })
    .node('securityGroup', 'caller-sg', { in: 'main', props: { rules: [] } })
    .node('securityGroup', 'vpce-sg', { in: 'main', props: { rules: [tcp(8443, { peer: 'caller-sg' })] } })
    .node('ec2', 'caller', { in: 'private-a', props: { securityGroups: ['caller-sg'] } })
    .node('interfaceEndpoint', 'door', {
      in: 'main',
      props: { service: '', privateDns: false, subnets: ['private-a'], securityGroups: ['vpce-sg'] },
    })
    .wire('caller', 'door')
    .wire('door', 'offer')
    .wire('offer', 'provider-nlb')
    .wire('provider-nlb', 'provider-group')
    .wire('provider-group', 'engine');
}

/** The listener row of the ALB or NLB `front`, for routes that name it. */
export const frontListener = rowIdOf('front', 0);
