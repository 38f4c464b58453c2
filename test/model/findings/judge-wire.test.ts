import { describe, expect, it } from 'vitest';
import { connect } from '../../../src/model/commands/connect';
import { duplicate } from '../../../src/model/commands/duplicate';
import { type DiagramNode, OUT, PROFILES, type Profile } from '../../../src/model/document/diagram';
import { rowsOf } from '../../../src/model/document/references';
import { createFacts } from '../../../src/model/facts/facts';
import { judgeWire, legalTargets } from '../../../src/model/findings/judge-wire';
import { liveFindings } from '../../../src/model/findings/live/live-findings';
import { changeBetween } from '../../../src/model/history/change';
import { accepts } from '../../../src/model/kinds/connections';
import { KINDS, kindOf } from '../../../src/model/kinds/registry';
import { twoZones } from '../../support/diagram';
import { everyKind } from '../../support/every-kind';
import { nodeId, nodeOf, run } from '../../support/run-command';

/** Every kind twice: the second account is a copy, so that wires within a VPC, between VPCs and between accounts occur. */
const doc = run(everyKind(), duplicate, { ids: [nodeId('acct')] });
const facts = createFacts(doc);
const nodes = Object.values(doc.nodes).filter((node) => kindOf(node.kind).connects.length > 0);
const targets = Object.values(doc.nodes).filter((node) => !kindOf(node.kind).container);

interface Attempt {
  readonly from: DiagramNode;
  readonly row: string | undefined;
  readonly to: DiagramNode;
}

/** Every pair of kinds that go together, within an account and between two, from each row; and a sample of all others. */
const attempts: readonly Attempt[] = oneOfEach(nodes).flatMap((from) => {
  const usesRows = kindOf(from.kind).wiresFrom === 'rows' && rowsOf(from).length > 0;
  const ports = usesRows ? rowsOf(from).map((row) => row.id) : [undefined];
  const others = targets.filter(({ id }) => id !== from.id);
  const near = oneOfEach(others.filter((to) => accountOf(to) === accountOf(from)));
  const far = oneOfEach(others.filter((to) => accountOf(to) !== accountOf(from)));
  const fitting = [...near, ...far].filter((to) => accepts(from.kind, to.kind));
  // What is listed nowhere is refused by one rule, whatever the kinds.
  const sample = near.filter((to, i) => i % 5 === 0 && !accepts(from.kind, to.kind));
  return [
    ...ports.flatMap((row) => fitting.map((to) => ({ from, row, to }))),
    ...sample.map((to) => ({ from, row: ports[0], to })),
  ];
});

function accountOf(node: DiagramNode) {
  return facts.graph.within(node, 'account')?.id;
}

function oneOfEach(list: readonly DiagramNode[]): readonly DiagramNode[] {
  return [...new Map([...list].reverse().map((node) => [node.kind, node])).values()];
}

/** Draws wires one at a time, and tells what validation says of each once it is drawn. */
function drawnIn(profile: Profile): (attempt: Attempt) => 'legal' | 'refused' {
  const start = { ...doc, settings: { ...doc.settings, profile } };
  const live = liveFindings(start);
  live.advance(() => false);
  return ({ from, row, to }) => {
    const port = rowsOf(from).find((each) => each.id === row)?.id ?? OUT;
    const after = run(start, connect, { from: { node: from.id, port }, to: to.id });
    const wire = Object.values(after.wires).find(
      (each) => each.from.node === from.id && each.from.port === port && each.to.node === to.id,
    );
    if (!wire) throw new Error(`${from.label} -> ${to.label} was not drawn`);
    live.moveTo(after, changeBetween(start, after));
    const isRefused = live.findings?.drafts.has(wire.id);
    live.moveTo(start, changeBetween(after, start));
    return isRefused ? 'refused' : 'legal';
  };
}

describe('judging a wire before it is drawn', { timeout: 120_000 }, () => {
  it.each(PROFILES)('says what validation says of it afterwards, for pairs of all kinds in profile %s', (profile) => {
    const drawn = drawnIn(profile);
    const count = { legal: 0, refused: 0 };
    for (const attempt of attempts) {
      const { legal, through, findings } = judgeWire(facts, attempt.from, attempt.row, attempt.to, profile);
      if (through !== undefined) continue;
      const name = `${attempt.from.label} -> ${attempt.to.label}`;
      expect([name, drawn(attempt)]).toEqual([name, legal ? 'legal' : 'refused']);
      expect(legal || findings.some(({ severity, message }) => severity === 'error' && message !== '')).toBe(true);
      count[legal ? 'legal' : 'refused']++;
    }
    expect(count.legal).toBeGreaterThan(100);
    expect(count.refused).toBeGreaterThan(300);
  });

  it('promises the kind that wiring puts in between, and no finding', () => {
    const alb = nodeOf(doc, 'alb', nodeId('web'));
    const server = nodeOf(doc, 'ec2', nodeId('web-1'));
    const row = alb.props.listeners[0]?.id;
    expect(judgeWire(facts, alb, row, server, 'aws')).toEqual({ legal: true, through: 'targetGroup', findings: [] });
  });

  it('names the breach', () => {
    const link = nodeOf(doc, 'vpcLinkV1', nodeId('link-v1'));
    const alb = nodeOf(doc, 'alb', nodeId('web'));
    const { legal, findings } = judgeWire(facts, link, undefined, alb, 'aws');
    expect([legal, findings.map(({ rule, on }) => [rule, on])]).toEqual([false, [['API-09', [link.id, alb.id]]]]);
  });

  it('offers the NLB of a link before a new one', () => {
    const drawn = createFacts(
      twoZones()
        .node('vpcLinkV1', 'link', { in: 'frankfurt' })
        .node('nlb', 'aside', { in: 'main' })
        .node('nlb', 'front', { in: 'main' })
        .node('nlb', 'outside', { in: 'main', props: { scheme: 'internet-facing' } })
        .node('alb', 'web', { in: 'main' })
        .wire('link', 'front')
        .build(),
    );
    const [link] = drawn.graph.ofKind('vpcLinkV1');
    const [alb] = drawn.graph.ofKind('alb');
    if (!link || !alb) throw new Error('the ends are missing');
    const { over, detour } = judgeWire(drawn, link, undefined, alb, 'aws');
    expect(over?.map(({ title }) => title)).toEqual(['Put ALB "web" behind NLB "front"']);
    expect(detour).toEqual(['nlb', 'targetGroup']);
  });

  it('lists the kinds a wire may be dropped on without doubles', () => {
    expect(legalTargets('vpcLinkV1')).toEqual(['nlb']);
    expect(legalTargets('subnet')).toEqual([]);
    for (const { id } of KINDS) expect(new Set(legalTargets(id)).size).toBe(legalTargets(id).length);
  });
});
