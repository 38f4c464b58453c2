import { type DiagramBuilder, rowIdOf } from './diagram';
import { addAlbWithRules, addNlbWithFleet, addOthers } from './workloads';

const subnets = ['private-a', 'private-b'];

/** Adds every kind of load balancing, compute, data and logs to a diagram that begins with `twoZones()`. */
export function withWorkloads(builder: DiagramBuilder): DiagramBuilder {
  return [addAlbWithRules, addNlbWithFleet, addOthers, given, variants].reduce((drawn, add) => add(drawn), builder);
}

/** Load balancers that are there already, and what refers to them. */
function given(builder: DiagramBuilder): DiagramBuilder {
  const external = { subnets, external: true };
  return builder
    .node('alb', 'given-alb', {
      in: 'main',
      props: { ...external, externalId: 'arn:aws:elasticloadbalancing:eu-central-1:111122223333:loadbalancer/app/a/1' },
    })
    .node('nlb', 'given-nlb', {
      in: 'main',
      props: { ...external, externalId: 'arn:aws:elasticloadbalancing:eu-central-1:111122223333:loadbalancer/net/a/1' },
    })
    .node('gwlb', 'given-gwlb', {
      in: 'main',
      props: { ...external, externalId: 'arn:aws:elasticloadbalancing:eu-central-1:111122223333:loadbalancer/gwy/a/1' },
    })
    .node('endpointService', 'over-given', { in: 'frankfurt' })
    .node('targetGroup', 'to-given', { in: 'main', props: { targetType: 'alb', protocol: 'TCP', port: 80 } })
    .node('vpcLinkV1', 'link-to-given', { in: 'frankfurt' })
    .wire('to-given', 'given-alb')
    .wire('link-to-given', 'given-nlb')
    .wire('over-given', 'given-gwlb');
}

/** What matters only in another combination: hosts instead of Fargate, certificates, a second namespace. */
function variants(builder: DiagramBuilder): DiagramBuilder {
  return builder
    .node('certificate', 'lb-cert', { in: 'frankfurt', props: { domainName: 'shop.example.com' } })
    .node('cloudMapNamespace', 'other-names', { in: 'frankfurt', props: { type: 'http' } })
    .node('ecsService', 'hosted', { in: 'main', props: { subnets, launchType: 'EC2', networkMode: 'awsvpc' } })
    .node('nlb', 'secure', {
      in: 'main',
      props: { subnets, listeners: [{ protocol: 'TLS', port: 443, certificate: 'lb-cert' }] },
    })
    .node('alb', 'signed-in', {
      in: 'main',
      props: {
        subnets,
        listeners: [{ protocol: 'HTTPS', port: 443, action: 'authenticate-oidc', certificate: 'lb-cert' }],
        rules: [{ listener: rowIdOf('signed-in', 0), path: '/', action: 'fixed-response' }],
      },
    });
}
