import { describe, expect, it } from 'vitest';
import { connect } from '../../../src/model/commands/connect';
import { duplicate } from '../../../src/model/commands/duplicate';
import { type DiagramNode, OUT, PROFILES, type Profile } from '../../../src/model/document/diagram';
import { rowsOf } from '../../../src/model/document/references';
import { createFacts } from '../../../src/model/facts/facts';
import { judgeWire, legalTargets } from '../../../src/model/findings/judge-wire';
import { validate } from '../../../src/model/findings/validate';
import { KINDS, kindOf } from '../../../src/model/kinds/registry';
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

const attempts: readonly Attempt[] = nodes.flatMap((from) => {
  const usesRows = kindOf(from.kind).wiresFrom === 'rows' && rowsOf(from).length > 0;
  const ports = usesRows ? rowsOf(from).map((row) => row.id) : [undefined];
  return ports.flatMap((row) => targets.filter(({ id }) => id !== from.id).map((to) => ({ from, row, to })));
});

/** What validation says of the wire once it is drawn. */
function drawn({ from, row, to }: Attempt, profile: Profile): 'legal' | 'refused' {
  const port = rowsOf(from).find((each) => each.id === row)?.id ?? OUT;
  const after = run(doc, connect, { from: { node: from.id, port }, to: to.id });
  const wire = Object.values(after.wires).find(
    (each) => each.from.node === from.id && each.from.port === port && each.to.node === to.id,
  );
  if (!wire) throw new Error(`${from.label} -> ${to.label} was not drawn`);
  return validate(after, { profile }).drafts.has(wire.id) ? 'refused' : 'legal';
}

describe('judging a wire before it is drawn', () => {
  it.each(PROFILES)('says what validation says of it afterwards, for every pair of nodes in profile %s', (profile) => {
    const count = { legal: 0, refused: 0 };
    for (const attempt of attempts) {
      const { legal, through, findings } = judgeWire(facts, attempt.from, attempt.row, attempt.to, profile);
      if (through !== undefined) continue;
      const name = `${attempt.from.label} -> ${attempt.to.label}`;
      expect([name, drawn(attempt, profile)]).toEqual([name, legal ? 'legal' : 'refused']);
      expect(legal || findings.some(({ severity, message }) => severity === 'error' && message !== '')).toBe(true);
      count[legal ? 'legal' : 'refused']++;
    }
    expect(count.legal).toBeGreaterThan(10);
    expect(count.refused).toBeGreaterThan(100);
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

  it('lists the kinds a wire may be dropped on without doubles', () => {
    expect(legalTargets('nlb')).toEqual(['targetGroup', 'ec2', 'alb']);
    expect(legalTargets('subnet')).toEqual([]);
    for (const { id } of KINDS) expect(new Set(legalTargets(id)).size).toBe(legalTargets(id).length);
  });
});
