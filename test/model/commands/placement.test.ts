import { describe, expect, it } from 'vitest';
import { canHold, isInside, judgeDrop } from '../../../src/model/commands/placement';
import { NodeId } from '../../../src/model/kinds/fields';
import { KINDS, kindOf } from '../../../src/model/kinds/registry';
import { twoZones } from '../../support/diagram';
import { nodeId } from '../../support/run-command';

const doc = twoZones().node('ec2', 'server', { in: 'private-a' }).build();

/** From the canvas inwards: the label of the container and the name a reason gives it. */
const nest = [
  { kind: 'root', label: null, named: 'the empty canvas' },
  { kind: 'account', label: 'acct', named: 'an AWS account' },
  { kind: 'region', label: 'frankfurt', named: 'a Region' },
  { kind: 'vpc', label: 'main', named: 'a VPC' },
  { kind: 'zone', label: 'zone-a', named: 'an Availability Zone' },
  { kind: 'subnet', label: 'private-a', named: 'a Subnet' },
] as const;

/** Where each kind stands in AWS; of several containers the innermost one around the drop counts. */
const standing: Readonly<Record<string, string>> = {
  root: 'account client httpEndpoint onPremises',
  account: 'region',
  'account region': 'cloudFront dxGateway hostedZone peering webAcl',
  region:
    'alarm awsService certificate cloudMapNamespace cloudMapService dxConnection dxVif endpointService httpApi ' +
    'jwtAuthorizer lambdaAuthorizer logGroup restApi s3Bucket tgwRouteTable transitGateway userPool vpc vpcLinkV1 vpn ' +
    'webSocketApi',
  'region vpc': 'flowLog lambda',
  vpc:
    'alb autoScalingGroup ecsService egressOnlyGateway gatewayEndpoint gwlb interfaceEndpoint internetGateway ' +
    'networkAcl nlb rds routeTable securityGroup targetGroup tgwAttachment vpcLinkV2 vpnGateway zone',
  'vpc subnet': 'natGateway',
  zone: 'subnet',
  subnet: 'ec2 gwlbEndpoint',
  'account region vpc zone subnet': 'generic',
};
const onPremises = ['onPremServer', 'onPremDatabase'];
const spanning = new Set(
  'alb autoScalingGroup ecsService gwlb interfaceEndpoint lambda nlb rds tgwAttachment vpcLinkV2'.split(' '),
);
const idAt = (label: string | null) => (label === null ? null : nodeId(label));

const drops = Object.entries(standing).flatMap(([homes, kinds]) =>
  kinds.split(' ').flatMap((kind) =>
    nest.map((onto, i) => ({
      kind,
      onto,
      homes: homes.split(' '),
      home: [...nest.slice(0, i + 1)].reverse().find((each) => homes.split(' ').includes(each.kind)),
    })),
  ),
);

describe('judging a drop', () => {
  it('knows a home for every kind', () => {
    const known = Object.values(standing).flatMap((kinds) => kinds.split(' '));
    expect([...known, ...onPremises].sort()).toEqual(KINDS.map(({ id }) => id).sort());
  });

  it.each(
    drops.filter(({ home }) => home).map((drop) => [drop.kind, drop.onto.named, drop.home?.named, drop] as const),
  )('puts a %s dropped on %s into %s', (_kind, _onto, _home, { kind, onto, home }) => {
    const joins = spanning.has(kind) && onto.kind === 'subnet' ? { joins: idAt(onto.label) } : {};
    expect(judgeDrop(doc, kind, idAt(onto.label))).toEqual({
      parent: idAt(home?.label ?? null),
      legal: true,
      ...joins,
    });
  });

  it.each(drops.filter(({ home }) => !home).map((drop) => [drop.kind, drop.onto.named, drop] as const))(
    'leaves a %s dropped on %s there and asks for what it stands in',
    (_kind, _onto, { kind, onto, homes }) => {
      const drop = judgeDrop(doc, kind, idAt(onto.label));
      expect(drop).toMatchObject({ parent: idAt(onto.label), legal: false });
      expect(drop.why?.startsWith(`${kindOf(kind).placement.why} Drop it into a`)).toBe(true);
      for (const { kind: home, named } of nest) if (homes.includes(home)) expect(drop.why).toContain(named);
    },
  );

  it.each(onPremises)('puts a %s into a network on premises, and nowhere else', (kind) => {
    const office = twoZones().node('onPremises', 'office').build();
    expect(judgeDrop(office, kind, nodeId('office'))).toEqual({ parent: nodeId('office'), legal: true });
    expect(judgeDrop(office, kind, nodeId('private-a'))).toEqual({
      parent: nodeId('private-a'),
      legal: false,
      why: `${kindOf(kind).placement.why} Drop it into an On-premises network.`,
    });
  });

  it('lets another resource stand in a network on premises', () => {
    const office = twoZones().node('onPremises', 'office').build();
    expect(judgeDrop(office, 'generic', nodeId('office'))).toEqual({ parent: nodeId('office'), legal: true });
  });

  it('takes a drop on a node that holds nothing as a drop on what that node stands in', () => {
    expect(judgeDrop(doc, 'ec2', nodeId('server'))).toEqual({ parent: nodeId('private-a'), legal: true });
    const misplaced = twoZones().node('ec2', 'server', { in: 'frankfurt' }).build();
    expect(judgeDrop(misplaced, 'ec2', nodeId('server'))).toMatchObject({ parent: nodeId('frankfurt'), legal: false });
  });

  it('takes a drop on a container that is gone as a drop on the canvas', () => {
    const gone = NodeId.parse('n_gone');
    expect(judgeDrop(doc, 'client', gone)).toEqual({ parent: null, legal: true });
    expect(judgeDrop(doc, 'ec2', gone)).toMatchObject({ parent: null, legal: false });
  });
});

describe('containment', () => {
  it.each([
    ['a node is inside itself', 'main', 'main', true],
    ['a subnet is inside the account around it', 'private-a', 'acct', true],
    ['a VPC is not inside its subnet', 'main', 'private-a', false],
    ['a subnet is not inside the other zone', 'private-a', 'zone-b', false],
  ])('%s', (_situation, inner, outer, expected) => {
    expect(isInside(doc, nodeId(inner), nodeId(outer))).toBe(expected);
  });

  it.each([
    ['the canvas holds anything', null, 'server', true],
    ['a subnet holds an instance', 'private-b', 'server', true],
    ['an instance holds nothing', 'server', 'private-b', false],
    ['a zone does not hold its own VPC', 'zone-a', 'main', false],
    ['a container that is gone holds nothing', 'gone', 'server', false],
  ])('%s', (_situation, parent, id, expected) => {
    expect(canHold(doc, idAt(parent), nodeId(id))).toBe(expected);
  });
});
