import type { DiagramNode } from '../document/diagram';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const clientReachesPublic = defineRule({
  id: 'WIRE-02',
  title: 'A client on the internet calls what has a public address',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'Private APIs, internal load balancers and instances without a public address have private addresses only.',
  consequence: 'The name resolves to a private address, or to none: the connection times out.',
  fix: 'Let the client call a Regional API, or an internet-facing load balancer.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-apis.html',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/how-elastic-load-balancing-works.html',
  ],
  checkedOn: '2026-11',
  onWire: { from: ['client'], to: ['restApi', 'alb', 'nlb', 'ec2'] },
  check({ to }, _facts, report) {
    const reason = whyPrivate(to);
    if (reason) report(sentence(`${titled(to)} ${reason}; a client on the internet cannot reach it.`));
  },
});

function whyPrivate(node: DiagramNode): string | undefined {
  if (node.kind === 'restApi') return node.props.endpointType === 'PRIVATE' ? 'is private' : undefined;
  if (node.kind === 'alb' || node.kind === 'nlb') return node.props.scheme === 'internal' ? 'is internal' : undefined;
  if (node.kind === 'ec2') return node.props.publicIp ? undefined : 'has no public address';
  return undefined;
}
