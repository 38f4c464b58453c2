import type { Diagram } from '../../src/model/document/diagram';
import { type DiagramBuilder, twoZones } from './diagram';
import { placed } from './placed';

/** REST API with two routes > V1 link > NLB over both subnets; an ALB with a security group; an instance. Not laid out. */
export function chainBuilder(): DiagramBuilder {
  return twoZones()
    .node('client', 'callers')
    .node('restApi', 'rest', {
      in: 'frankfurt',
      props: {
        routes: [
          { method: 'GET', path: '/items' },
          { method: 'POST', path: '/items' },
        ],
      },
    })
    .node('vpcLinkV1', 'link', { in: 'frankfurt' })
    .node('securityGroup', 'lb-sg', { in: 'main' })
    .node('nlb', 'front', {
      in: 'main',
      props: { subnets: ['private-a', 'private-b'], listeners: [{ protocol: 'TCP', port: 443 }] },
    })
    .node('alb', 'web', {
      in: 'main',
      props: { subnets: ['private-a'], securityGroups: ['lb-sg'], listeners: [{ protocol: 'HTTP', port: 80 }] },
    })
    .node('ec2', 'web-1', { in: 'private-a', props: { securityGroups: ['lb-sg'] } })
    .node('ec2', 'web-2', { in: 'private-b' })
    .wire('callers', 'rest')
    .wire('rest', 'link', 1)
    .wire('link', 'front');
}

/** {@link chainBuilder} with everything at a place of its own. */
export function chain(): Diagram {
  return placed(chainBuilder().build(), {
    callers: { x: 0, y: 120 },
    acct: { x: 200, y: 0, width: 1100, height: 800 },
    frankfurt: { x: 20, y: 40, width: 1060, height: 740 },
    rest: { x: 20, y: 60 },
    link: { x: 260, y: 60 },
    main: { x: 20, y: 200, width: 1020, height: 520 },
    front: { x: 260, y: 40 },
    web: { x: 500, y: 40 },
    'zone-a': { x: 20, y: 160, width: 980, height: 160 },
    'zone-b': { x: 20, y: 340, width: 980, height: 160 },
    'private-a': { x: 20, y: 40, width: 940, height: 100 },
    'private-b': { x: 20, y: 40, width: 940, height: 100 },
    'web-1': { x: 700, y: 40 },
    'web-2': { x: 700, y: 40 },
  });
}
