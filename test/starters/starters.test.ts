import { describe, expect, it } from 'vitest';
import { saveDiagram } from '../../src/model/document/save';
import { printJson } from '../../src/model/emit/json';
import { validate } from '../../src/model/findings/validate';
import { kindOf } from '../../src/model/kinds/registry';
import { pictureOf } from '../../src/model/layout/picture';
import { overlapsOf, tightContainers } from '../support/drawn-boxes';
import { stacksOf } from '../support/stacks';
import { starters } from '../support/starters';
import { faultsOf } from '../support/template-faults';
import { tiesThroughTabs, wiresThrough } from '../support/wires-through';

it('offers five starters in a fixed order', () => {
  expect(starters.map(({ name, about }) => [about.order, name])).toEqual([
    [1, 'rest-v1-classic'],
    [2, 'rest-v2-alb'],
    [3, 'http-v2-alb'],
    [4, 'http-v2-nlb'],
    [5, 'broken'],
  ]);
});

describe.each(starters.map((starter) => [starter.name, starter] as const))('starter %s', (name, starter) => {
  it('is saved again byte for byte', () => {
    expect(saveDiagram(starter.doc)).toBe(starter.text);
  });

  it('has exactly the findings its about.json gives reasons for', () => {
    const found = new Set(validate(starter.doc, { profile: 'aws' }).all.map((finding) => finding.rule));
    expect([...found].sort()).toEqual(starter.about.knownFindings.map(({ rule }) => rule).sort());
  });

  it(name === 'broken' ? 'has at least six different errors' : 'has no error', () => {
    const errors = validate(starter.doc, { profile: 'aws' }).all.filter((finding) => finding.severity === 'error');
    const rules = new Set(errors.map((finding) => finding.rule)).size;
    if (name === 'broken') expect(rules).toBeGreaterThanOrEqual(6);
    else expect(rules).toBe(0);
  });

  it('exports one stack in which every reference leads somewhere', () => {
    const { stacks } = stacksOf(starter.doc);
    expect(stacks.map((stack) => faultsOf(printJson(stack)))).toEqual([[]]);
  });

  it('is laid out with every box inside its container and beside its neighbours', () => {
    expect(overlapsOf(starter.doc)).toEqual([]);
    expect(tightContainers(starter.doc)).toEqual([]);
  });

  it('has no line through a node, a shadow or a tab', () => {
    expect(wiresThrough(starter.doc)).toEqual([]);
    expect(tiesThroughTabs(starter.doc)).toEqual([]);
  });
});

it('draws everything but what is only listed', () => {
  for (const { doc } of starters) {
    const drawn = Object.values(doc.nodes).filter((node) => !kindOf(node.kind).listedOnly);
    expect(pictureOf(doc).boxes.size).toBe(drawn.length);
  }
});
