import type { DiagramBuilder } from './diagram';

/** Adds every kind of network and hybrid connection to a diagram that begins with `twoZones()`. */
export function withHybridNetwork(builder: DiagramBuilder): DiagramBuilder {
  return [outside, vpcs, gateways, endpoints, hubs, lines].reduce((drawn, add) => add(drawn), builder);
}

const both = ['private-a', 'private-b'];

function outside(builder: DiagramBuilder): DiagramBuilder {
  return builder
    .node('account', 'partner', { props: { accountId: '444455556666' } })
    .node('region', 'ireland', { in: 'partner', props: { code: 'eu-west-1' } })
    .node('vpc', 'partner-vpc', { in: 'ireland', props: { cidr: '10.8.0.0/16' } })
    .node('onPremises', 'office', { props: { cidrs: '192.168.0.0/16, 172.20.0.0/16' } })
    .node('onPremises', 'plant', { props: { cidrs: '172.21.0.0/16' } });
}

function vpcs(builder: DiagramBuilder): DiagramBuilder {
  return builder
    .node('vpc', 'shared', {
      in: 'frankfurt',
      props: { cidr: '10.1.0.0/16', extraCidrs: '10.2.0.0/16, 10.3.0.0/16', ipv6: true },
    })
    .node('zone', 'shared-a', { in: 'shared', props: { letter: 'a' } })
    .node('vpc', 'given', { in: 'frankfurt', props: { external: true, externalId: 'vpc-0a1b2c3d4e5f67890' } })
    .node('zone', 'given-a', { in: 'given', props: { letter: 'a' } })
    .node('subnet', 'given-private-a', {
      in: 'given-a',
      props: { external: true, externalId: 'subnet-0a1b2c3d4e5f67890' },
    })
    .node('securityGroup', 'given-sg', {
      in: 'given',
      props: { external: true, externalId: 'sg-0a1b2c3d4e5f67890' },
    })
    .node('networkAcl', 'inner-acl', {
      in: 'shared',
      props: {
        entries: [
          { direction: 'in', ruleNumber: 100, protocol: 'tcp', fromPort: 443, toPort: 443, cidr: '10.0.0.0/8' },
          { direction: 'out', ruleNumber: 90, action: 'deny', protocol: 'udp', fromPort: 53, toPort: 53 },
          { direction: 'in', ruleNumber: 110, protocol: 'icmp', cidr: '10.0.0.0/8' },
          { direction: 'out', ruleNumber: 100, protocol: 'all' },
        ],
      },
    })
    .node('networkAcl', 'outer-acl', { in: 'shared' })
    .node('securityGroup', 'ping-sg', {
      in: 'shared',
      props: {
        rules: [
          { direction: 'in', protocol: 'icmp', cidr: '10.0.0.0/8', description: 'ping' },
          { direction: 'out', protocol: 'tcp', prefixList: 'pl-6ea54007' },
        ],
      },
    });
}

function gateways(builder: DiagramBuilder): DiagramBuilder {
  return builder
    .node('internetGateway', 'shared-igw', { in: 'shared' })
    .node('egressOnlyGateway', 'eigw', { in: 'shared' })
    .node('vpnGateway', 'vgw', { in: 'shared' })
    .node('vpnGateway', 'main-vgw', { in: 'main', props: { asn: 64520 } })
    .node('subnet', 'shared-public', { in: 'shared-a', props: { cidr: '10.1.1.0/24', networkAcl: 'outer-acl' } })
    .node('natGateway', 'nat', { in: 'shared-public' })
    .node('natGateway', 'owned-nat', { in: 'shared-public', props: { allocationId: 'eipalloc-0a1b2c3d4e5f67890' } })
    .node('natGateway', 'inner-nat', {
      in: 'shared-public',
      props: { connectivity: 'private', secondaryIps: 3, drain: 100 },
    })
    .node('natGateway', 'wide-nat', { in: 'shared', props: { mode: 'regional' } });
}

function endpoints(builder: DiagramBuilder): DiagramBuilder {
  return builder
    .node('networkAcl', 'main-acl', { in: 'main' })
    .node('gwlb', 'inspection', { in: 'main', props: { subnets: both } })
    .node('nlb', 'offered', { in: 'main', props: { subnets: both, listeners: [{ protocol: 'TCP', port: 443 }] } })
    .node('endpointService', 'offer', {
      in: 'frankfurt',
      props: { allowedPrincipals: '444455556666, *', supportedRegions: 'eu-west-1', payer: 'service owner' },
    })
    .node('endpointService', 'appliances', { in: 'frankfurt', props: { acceptanceRequired: false } })
    .wire('offer', 'offered')
    .wire('appliances', 'inspection')
    .node('interfaceEndpoint', 'api-endpoint', {
      in: 'main',
      props: { subnets: both, policy: '{"Version":"2012-10-17","Statement":[]}' },
    })
    .node('interfaceEndpoint', 'guarded-endpoint', {
      in: 'given',
      props: { service: 's3', subnets: ['given-private-a'], securityGroups: ['given-sg'], serviceRegion: 'eu-west-1' },
    })
    .node('interfaceEndpoint', 'consumer', { in: 'main', props: { service: '', subnets: both } })
    .wire('consumer', 'offer')
    .node('gwlbEndpoint', 'inspect', { in: 'shared-public' })
    .wire('inspect', 'appliances');
}

function hubs(builder: DiagramBuilder): DiagramBuilder {
  return builder
    .node('transitGateway', 'hub', { in: 'frankfurt', props: { defaultAssociation: false } })
    .node('transitGateway', 'far-hub', { in: 'ireland', props: { asn: 64513 } })
    .wire('hub', 'far-hub')
    .node('tgwRouteTable', 'hub-rt', { in: 'frankfurt', props: { transitGateway: 'hub' } })
    .node('tgwRouteTable', 'spare-rt', { in: 'frankfurt', props: { transitGateway: 'hub' } })
    .node('tgwAttachment', 'main-attachment', {
      in: 'main',
      props: { subnets: both, routeTable: 'hub-rt', propagateTo: ['hub-rt'], applianceMode: true },
    })
    .wire('main-attachment', 'hub')
    .node('tgwRouteTable', 'routes-rt', {
      in: 'frankfurt',
      props: {
        transitGateway: 'hub',
        routes: [
          { destination: '10.0.0.0/16', target: 'main-attachment' },
          { destination: '10.8.0.0/16', target: 'far-hub' },
          { destination: '10.9.0.0/16', blackhole: true },
        ],
      },
    })
    .node('peering', 'peer', { in: 'frankfurt', props: { requester: 'main', accepter: 'shared' } })
    .node('peering', 'far-peer', {
      in: 'frankfurt',
      props: {
        requester: 'main',
        accepter: 'partner-vpc',
        dnsResolution: true,
      },
    })
    .node('routeTable', 'shared-rt', {
      in: 'shared',
      props: {
        propagates: ['vgw'],
        routes: [
          { destination: '0.0.0.0/0', target: 'wide-nat' },
          { destination: '::/0', target: 'eigw' },
          { destination: '10.0.0.0/16', target: 'peer' },
          { destination: '192.168.0.0/16', target: 'vgw' },
          { destination: '10.99.0.0/16', target: 'inspect' },
        ],
      },
    })
    .node('gatewayEndpoint', 'bucket-endpoint', {
      in: 'shared',
      props: { routeTables: ['shared-rt'], policy: '{"Version":"2012-10-17","Statement":[]}' },
    })
    .node('subnet', 'shared-private', {
      in: 'shared-a',
      props: { cidr: '10.2.1.0/24', networkAcl: 'inner-acl', ipv6Cidr: '7', routeTable: 'shared-rt' },
    })
    .node('routeTable', 'main-rt', {
      in: 'main',
      props: { routes: [{ destination: '10.0.0.0/8', target: 'hub' }] },
    });
}

function lines(builder: DiagramBuilder): DiagramBuilder {
  return builder
    .node('vpn', 'office-vpn', {
      in: 'frankfurt',
      props: { network: 'office', ipAddress: '203.0.113.12', staticOnly: true },
    })
    .wire('office-vpn', 'vgw')
    .node('vpn', 'hub-vpn', {
      in: 'frankfurt',
      props: { network: 'office', ipAddress: '203.0.113.13', staticRoutes: '192.168.0.0/16' },
    })
    .wire('hub-vpn', 'hub')
    .node('dxConnection', 'line', { in: 'frankfurt', props: { network: 'office', location: 'EqFA5' } })
    .node('dxConnection', 'spare-line', { in: 'frankfurt', props: { network: 'office', location: 'EqDA2' } })
    .node('dxGateway', 'dx-hub', { in: 'acct', props: { asn: 64530, allowedPrefixes: '10.0.0.0/16, 10.1.0.0/16' } })
    .node('dxVif', 'private-vif', { in: 'frankfurt', props: { connection: 'line' } })
    .node('dxVif', 'transit-vif', {
      in: 'frankfurt',
      props: {
        connection: 'line',
        type: 'transit',
        vlan: 102,
        amazonAddress: '169.254.10.2/30',
        customerAddress: '169.254.10.1/30',
      },
    })
    .node('dxVif', 'public-vif', {
      in: 'frankfurt',
      props: { connection: 'spare-line', type: 'public', prefixes: '203.0.113.0/24' },
    })
    .wire('private-vif', 'main-vgw')
    .wire('transit-vif', 'dx-hub')
    .wire('dx-hub', 'hub')
    .wire('dx-hub', 'vgw');
}
