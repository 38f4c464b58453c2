import { describe, expect, it } from 'vitest';
import { validate } from '../../../src/model/findings/validate';
import { diagram, twoZones } from '../../support/diagram';
import { nodeId } from '../../support/run-command';
import { starterNamed } from '../../support/starters';

const broken = starterNamed('broken').doc;

describe('findings of a diagram', () => {
  it('are sorted by severity, then rule, then node, whatever the order in the file', () => {
    const { all } = validate(broken);
    const reversed = {
      ...broken,
      nodes: Object.fromEntries(Object.entries(broken.nodes).reverse()),
      wires: Object.fromEntries(Object.entries(broken.wires).reverse()),
    };
    const rank = { error: 0, warning: 1, info: 2 };
    const ranks = all.map(({ severity }) => rank[severity]);
    expect(ranks).toEqual([...ranks].sort());
    expect(validate(reversed).all).toEqual(all);
    expect(all.length).toBeGreaterThan(6);
  });

  it('are counted, and found again by node and by wire', () => {
    const { all, counts, byNode, byWire } = validate(broken);
    expect(counts.error + counts.warning + counts.info).toBe(all.length);
    for (const finding of all) {
      for (const id of finding.on) expect(byNode.get(id)).toContain(finding);
      for (const id of finding.wires) expect(byWire.get(id)).toContain(finding);
    }
    const named = Object.values(broken.nodes).flatMap(({ id }) => byNode.get(id) ?? []);
    expect(named.length).toBe(all.reduce((sum, { on }) => sum + on.length, 0));
  });

  it('follow the profile of the file, or the one that is asked for', () => {
    const lonely = twoZones().node('nlb', 'front', { in: 'main', props: { subnets: ['private-a', 'private-b'] } });
    expect(validate(lonely.profile('saa-c03').build())).toEqual(validate(lonely.build(), { profile: 'saa-c03' }));
  });

  it('call a wire that AWS would refuse a draft', () => {
    const doc = twoZones()
      .node('vpcLinkV1', 'link', { in: 'frankfurt' })
      .node('alb', 'web', { in: 'main' })
      .wire('link', 'web')
      .build();
    expect([...validate(doc).drafts]).toEqual(Object.keys(doc.wires));
  });

  it('of a misplaced node are its placement alone: one cause, one finding', () => {
    const rulesOf = (parent: string) => {
      const doc = twoZones().node('alb', 'web', { in: parent }).build();
      return validate(doc)
        .all.filter(({ on }) => on[0] === nodeId('web'))
        .map(({ rule }) => rule);
    };
    expect(rulesOf('main').length).toBeGreaterThan(1);
    expect(rulesOf('frankfurt')).toEqual(['CNT-04']);
  });

  it('are none for an empty diagram', () => {
    expect(validate(diagram().build())).toMatchObject({ all: [], counts: { error: 0, warning: 0, info: 0 } });
  });
});
