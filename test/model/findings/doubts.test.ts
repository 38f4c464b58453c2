import { describe, expect, it } from 'vitest';
import type { Diagram } from '../../../src/model/document/diagram';
import type { Origin } from '../../../src/model/document/source';
import { liveFindings } from '../../../src/model/findings/live/live-findings';
import { validate } from '../../../src/model/findings/validate';
import { changeBetween } from '../../../src/model/history/change';
import type { NodeId } from '../../../src/model/kinds/fields';
import { diagram, idOf, twoZones } from '../../support/diagram';

/** The same diagram as if it had been imported, with what is said about some of its nodes. */
function imported(doc: Diagram, said: Readonly<Record<string, Partial<Origin>>> = {}): Diagram {
  const origins = Object.fromEntries(
    Object.values(doc.nodes).map(({ id, label, logicalId }): [NodeId, Origin] => {
      return [id, { file: 0, parts: { '': logicalId }, given: {}, unknown: [], ...said[label] }];
    }),
  );
  const file = { name: 'a.yaml', format: 'yaml', text: '', parameters: {}, conditions: {} } as const;
  return { ...doc, source: { files: [file], origins, base: { nodes: doc.nodes, wires: doc.wires } } };
}

const outside = twoZones()
  .node('subnet', 'far', { in: 'zone-a', props: { cidr: '10.9.0.0/24' } })
  .build();
const rulesOf = (doc: Diagram) => [...new Set(validate(doc).all.map(({ rule }) => rule))];
const about = (doc: Diagram, label: string) => validate(doc).all.filter(({ on }) => on.includes(idOf(label) as NodeId));

/** What findings that follow the edits say after the step from one version to the next. */
function followed(from: Diagram, to: Diagram) {
  const live = liveFindings(from);
  live.advance(() => false);
  live.moveTo(to, changeBetween(from, to));
  return live.findings?.all;
}

describe('values that nobody can know before deployment', () => {
  it('are no ground for a finding', () => {
    expect(rulesOf(imported(outside))).toContain('CNT-08');
    expect(rulesOf(imported(outside, { far: { unknown: ['cidr'] } }))).not.toContain('CNT-08');
    expect(rulesOf(imported(outside, { main: { unknown: ['cidr'] } }))).not.toContain('CNT-08');
  });

  it('keep no rule from speaking that does not need them', () => {
    expect(rulesOf(imported(outside, { far: { unknown: ['mapPublicIp'] } }))).toContain('CNT-08');
  });

  it('are known once somebody has set them', () => {
    const before = imported(outside, { far: { unknown: ['cidr'] } });
    const far = before.nodes[idOf('far') as NodeId];
    if (far?.kind !== 'subnet') throw new Error('no subnet');
    const after: Diagram = {
      ...before,
      nodes: { ...before.nodes, [far.id]: { ...far, props: { ...far.props, cidr: '10.8.0.0/24' } } },
    };
    expect(rulesOf(after)).toContain('CNT-08');
    expect(followed(before, after)).toEqual(validate(after).all);
  });
});

describe('a resource with a condition', () => {
  it('is not there where the condition does not hold', () => {
    expect(about(imported(outside, { far: { condition: 'Far', holds: false } }), 'far')).toEqual([]);
  });

  it('takes along what stands inside it', () => {
    const held = imported(outside, { 'zone-a': { condition: 'Zone', holds: false } });
    expect(about(held, 'far')).toEqual([]);
  });

  it('is as any other where the condition holds', () => {
    expect(rulesOf(imported(outside, { far: { condition: 'Far', holds: true } }))).toContain('CNT-08');
  });

  it('is not judged where nobody knows whether it will be made', () => {
    expect(about(imported(outside, { far: { condition: 'Far' } }), 'far')).toEqual([]);
  });

  it('appears in the findings that follow the edits as soon as its condition holds', () => {
    const off = imported(outside, { far: { condition: 'Far', holds: false } });
    const on = imported(outside, { far: { condition: 'Far', holds: true } });
    expect(followed(off, on)).toEqual(validate(on).all);
    expect(followed(on, off)).toEqual(validate(off).all);
  });
});

describe('a diagram that was drawn', () => {
  it('has the same findings as one of which everything is known', () => {
    expect(validate(imported(outside)).all).toEqual(validate(outside).all);
    expect(validate(imported(diagram().build())).all).toEqual([]);
  });
});
