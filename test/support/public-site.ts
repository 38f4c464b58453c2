import { type DiagramBuilder, twoZones } from './diagram';

/** An internet-facing ALB and a public instance in public subnets: everything that needs the internet gateway. */
export function publicSite(): DiagramBuilder {
  return twoZones()
    .node('internetGateway', 'igw', { in: 'main' })
    .node('routeTable', 'public-rt', {
      in: 'main',
      props: { routes: [{ destination: '0.0.0.0/0', target: 'igw' }] },
    })
    .node('subnet', 'public-a', {
      in: 'zone-a',
      props: { cidr: '10.0.11.0/24', access: 'public', routeTable: 'public-rt' },
    })
    .node('subnet', 'public-b', {
      in: 'zone-b',
      props: { cidr: '10.0.12.0/24', access: 'public', routeTable: 'public-rt' },
    })
    .node('securityGroup', 'web-sg', {
      in: 'main',
      props: {
        rules: [
          { direction: 'in', protocol: 'tcp', fromPort: 80, toPort: 80, cidr: '0.0.0.0/0' },
          { direction: 'out', protocol: 'all', cidr: '0.0.0.0/0' },
        ],
      },
    })
    .node('ec2', 'web', {
      in: 'public-a',
      props: { publicIp: true, instanceType: 't4g.small', securityGroups: ['web-sg'] },
    })
    .node('targetGroup', 'to-web', { in: 'main', props: { healthProtocol: 'HTTP', matcher: '200-299' } })
    .node('alb', 'site', {
      in: 'main',
      props: {
        scheme: 'internet-facing',
        listeners: [{ protocol: 'HTTP', port: 80 }],
        subnets: ['public-a', 'public-b'],
        securityGroups: ['web-sg'],
      },
    })
    .wire('site', 'to-web', 0)
    .wire('to-web', 'web');
}
