import { describe, expect, it } from 'vitest';
import type { Diagram, Profile } from '../../../src/model/document/diagram';
import { validate } from '../../../src/model/findings/validate';
import { traced } from '../../support/traced';
import { DESIGNS } from './all';

/** Errors and warnings with what they say, so that a failing case explains itself. */
function judged(doc: Diagram, profile: Profile) {
  return validate(doc, { profile })
    .all.filter(({ severity }) => severity !== 'info')
    .map(({ rule, message }) => ({ rule, message }))
    .sort((a, b) => (a.rule < b.rule ? -1 : 1));
}

describe.each(['aws', 'saa-c03'] as const)('whoever knows AWS agrees, in profile %s,', (profile) => {
  it.each(DESIGNS.map((design) => [design.name, design] as const))('about %s', (_name, { doc, aws, exam = aws }) => {
    const found = judged(doc, profile);
    const codes = profile === 'aws' ? aws : exam;
    expect(
      found.map(({ rule }) => rule),
      JSON.stringify(found, null, 1),
    ).toEqual([...codes].sort());
  });
});

const TRACES = DESIGNS.flatMap(({ name, doc, traces = [] }) => traces.map((asked) => ({ name, doc, ...asked })));

describe('requests arrive as they do on AWS', () => {
  it.each(TRACES)('$name: $from to $to', ({ doc, from, to, port, arrives }) => {
    const { reachable, blockers } = traced(doc, from, to, port === undefined ? {} : { port });
    expect(reachable, JSON.stringify(blockers, null, 1)).toBe(arrives);
  });
});
