import { describe, expect, it } from 'vitest';
import { NodeId } from '../../../src/model/kinds/fields';
import type { KindId } from '../../../src/model/kinds/registry';
import { containerFor } from '../../../src/renderer/palette/container-for';
import { diagram, idOf, twoZones } from '../../support/diagram';

const node = (label: string) => NodeId.parse(idOf(label));
const orNull = (label: string | null) => (label === null ? null : node(label));
const doc = twoZones()
  .node('ec2', 'web-1', { in: 'private-a' })
  .node('region', 'ireland', { in: 'acct', props: { code: 'eu-west-1' } })
  .build();

const cases: readonly (readonly [string, KindId, string | null, string | null, string | null])[] = [
  ['the selected container when it may hold the kind', 'ec2', 'private-a', null, 'private-a'],
  ['the selected subnet for what spans subnets, so that it joins it', 'alb', 'private-b', null, 'private-b'],
  ['the selected node, whose container holds the kind', 'ec2', 'web-1', null, 'web-1'],
  ['the only VPC when nothing is selected', 'alb', null, null, 'main'],
  ['the emptier subnet when two are equally near', 'ec2', null, null, 'private-b'],
  ['the subnet used last when two are equally near', 'ec2', null, 'private-a', 'private-a'],
  ['a Region inside the selected account', 'restApi', 'acct', null, 'ireland'],
  ['the VPC of the Region around the selection', 'nlb', 'frankfurt', null, 'main'],
  ['a VPC elsewhere when the selected Region has none', 'nlb', 'ireland', null, 'main'],
  ['the selection for a client, which climbs to the canvas', 'client', 'web-1', null, 'web-1'],
  ['the canvas for an account', 'account', null, null, null],
];

describe('container for an insertion without a pointer', () => {
  it.each(cases)('is %s', (_, kind, selected, lastUsed, expected) => {
    const at = containerFor(doc, kind, orNull(selected), orNull(lastUsed));
    expect(at).toBe(expected && idOf(expected));
  });

  it('is the canvas when no container may hold the kind', () => {
    expect(containerFor(diagram().build(), 'ec2', null, null)).toBeNull();
  });

  it('is a container of another account only when the own account has none', () => {
    const two = diagram()
      .node('account', 'one')
      .node('region', 'r1', { in: 'one' })
      .node('account', 'two')
      .node('region', 'r2', { in: 'two' })
      .node('restApi', 'api', { in: 'r2' })
      .build();
    expect(containerFor(two, 'vpc', node('two'), null)).toBe(idOf('r2'));
    expect(containerFor(two, 'vpc', null, null)).toBe(idOf('r1'));
  });
});
