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

/** Where each kind stands in AWS. */
const homes: Readonly<Record<string, (typeof nest)[number]['kind']>> = {
  account: 'root',
  client: 'root',
  region: 'account',
  vpc: 'region',
  restApi: 'region',
  httpApi: 'region',
  vpcLinkV1: 'region',
  vpcLinkV2: 'vpc',
  internetGateway: 'vpc',
  zone: 'vpc',
  nlb: 'vpc',
  alb: 'vpc',
  targetGroup: 'vpc',
  securityGroup: 'vpc',
  routeTable: 'vpc',
  subnet: 'zone',
  ec2: 'subnet',
};
const spanning = new Set(['nlb', 'alb', 'vpcLinkV2']);
const idAt = (label: string | null) => (label === null ? null : nodeId(label));

const drops = Object.entries(homes).flatMap(([kind, home]) => {
  const depth = nest.findIndex((each) => each.kind === home);
  return nest.map((onto, i) => ({ kind, onto, home: nest[depth] ?? nest[0], legal: i >= depth }));
});

describe('judging a drop', () => {
  it('knows a home for every kind', () => {
    expect(Object.keys(homes).sort()).toEqual(KINDS.map(({ id }) => id));
  });

  it.each(drops.filter(({ legal }) => legal).map((drop) => [drop.kind, drop.onto.named, drop.home.named, drop]))(
    'puts a %s dropped on %s into %s',
    (_kind, _onto, _home, { kind, onto, home }) => {
      const joins = spanning.has(kind) && onto.kind === 'subnet' ? { joins: idAt(onto.label) } : {};
      expect(judgeDrop(doc, kind, idAt(onto.label))).toEqual({ parent: idAt(home.label), legal: true, ...joins });
    },
  );

  it.each(drops.filter(({ legal }) => !legal).map((drop) => [drop.kind, drop.onto.named, drop.home.named, drop]))(
    'leaves a %s dropped on %s there and asks for %s',
    (_kind, _onto, _home, { kind, onto, home }) => {
      const why = `${kindOf(kind).placement.why} Drop it into ${home.named}.`;
      expect(judgeDrop(doc, kind, idAt(onto.label))).toEqual({ parent: idAt(onto.label), legal: false, why });
    },
  );

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
