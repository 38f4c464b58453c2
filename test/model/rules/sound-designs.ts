import { type DiagramBuilder, twoZones } from '../../support/diagram';

type Props = Readonly<Record<string, unknown>>;

const port = (direction: 'in' | 'out', number: number, peer: string) => ({
  direction,
  protocol: 'tcp',
  fromPort: number,
  toPort: number,
  peer,
});

/** A group that lets requests in from one group on 443 and out to another. */
function securityGroup(builder: DiagramBuilder, label: string, from: string | undefined, to: string | undefined) {
  const rules = [...(from ? [port('in', 443, from)] : []), ...(to ? [port('out', 443, to)] : [])];
  return builder.node('securityGroup', label, { in: 'main', props: { rules } });
}

/** A flow log of the VPC, as every sound design has one. */
export function withFlowLog(builder: DiagramBuilder): DiagramBuilder {
  return builder
    .node('logGroup', 'flow-records', { in: 'frankfurt' })
    .node('flowLog', 'flows', { in: 'main', props: { resource: 'main' } })
    .wire('flows', 'flow-records');
}

/** Two instances in two zones behind an internal ALB `web`, HTTPS throughout: what every sound design ends in. */
export function backend(alb: Props = {}): DiagramBuilder {
  const withGroups = [
    ['link-sg', undefined, 'alb-sg'],
    ['alb-sg', 'link-sg', 'box-sg'],
    ['box-sg', 'alb-sg', undefined],
  ].reduce((builder, [label, from, to]) => securityGroup(builder, label as string, from, to), withFlowLog(twoZones()));
  return withGroups
    .node('ec2', 'box-a', { in: 'private-a', props: { securityGroups: ['box-sg'] } })
    .node('ec2', 'box-b', { in: 'private-b', props: { securityGroups: ['box-sg'] } })
    .node('targetGroup', 'boxes', { in: 'main', props: { protocol: 'HTTPS', port: 443, healthProtocol: 'HTTPS' } })
    .node('alb', 'web', {
      in: 'main',
      props: {
        subnets: ['private-a', 'private-b'],
        securityGroups: ['alb-sg'],
        listeners: [{ protocol: 'HTTPS', port: 443 }],
        ...alb,
      },
    })
    .wire('web', 'boxes')
    .wire('boxes', 'box-a')
    .wire('boxes', 'box-b');
}

export const ROUTE = {
  method: 'GET',
  path: '/items',
  authorization: 'AWS_IAM',
  serverName: 'items.example.com',
} as const;

/** What the backend expects of the path: the stage in front of it only where it asks for that. */
export const STAGE = { restApi: { stripStage: true }, httpApi: {} } as const;

/** An API called from the internet that writes an access log; the route is complete but for its wire. */
export function withApi(
  builder: DiagramBuilder,
  kind: 'restApi' | 'httpApi',
  route: Props = {},
  props: Props = {},
): DiagramBuilder {
  return builder
    .node('client', 'users')
    .node('logGroup', 'api-log', { in: 'frankfurt' })
    .node(kind, 'api', {
      in: 'frankfurt',
      props: { accessLog: 'api-log', routes: [{ ...ROUTE, ...STAGE[kind], ...route }], ...props },
    })
    .wire('users', 'api');
}

/** A V2 link `link` in both zones with a group of its own. */
export function withLinkV2(builder: DiagramBuilder, props: Props = {}): DiagramBuilder {
  return builder.node('vpcLinkV2', 'link', {
    in: 'main',
    props: { subnets: ['private-a', 'private-b'], securityGroups: ['link-sg'], ...props },
  });
}

/** An internal NLB `front` that passes TLS through to the ALB `web`. */
export function withNlb(builder: DiagramBuilder, props: Props = {}): DiagramBuilder {
  return builder
    .node('nlb', 'front', {
      in: 'main',
      props: {
        subnets: ['private-a', 'private-b'],
        securityGroups: ['link-sg'],
        crossZone: true,
        enforceOnPrivateLink: false,
        listeners: [{ protocol: 'TCP', port: 443 }],
        ...props,
      },
    })
    .node('targetGroup', 'to-web', {
      in: 'main',
      props: { targetType: 'alb', protocol: 'TCP', port: 443, healthProtocol: 'HTTPS' },
    })
    .wire('front', 'to-web')
    .wire('to-web', 'web');
}
