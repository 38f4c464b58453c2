import { describe, expect, it } from 'vitest';
import { saveDiagram } from '../../src/model/document/save';
import { printJson } from '../../src/model/emit/json';
import { validate } from '../../src/model/findings/validate';
import { kindOf } from '../../src/model/kinds/registry';
import { type Box, bottom, boundsOf, overlaps, right } from '../../src/model/layout/geometry';
import { pictureOf, routeSceneOf } from '../../src/model/layout/picture';
import { routeWires } from '../../src/model/layout/route/route-wires';
import { stacksOf } from '../support/stacks';
import { type Starter, starters } from '../support/starters';
import { faultsOf } from '../support/template-faults';

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
    expect(crowded(starter)).toEqual([]);
  });

  it('has no wire through a node, a shadow or a tab', () => {
    expect(crossings(starter)).toEqual([]);
  });
});

function crowded({ doc }: Starter): readonly string[] {
  const { boxes } = pictureOf(doc);
  return [...boxes].flatMap(([id, box]) => {
    const node = doc.nodes[id];
    const around = node?.parent ? boxes.get(node.parent) : undefined;
    const outside = around !== undefined && !isInside(box, around);
    const touching = [...boxes].filter(
      ([other, otherBox]) => other > id && doc.nodes[other]?.parent === node?.parent && overlaps(box, otherBox),
    );
    return [...(outside ? [`${id} is outside`] : []), ...touching.map(([other]) => `${id} covers ${other}`)];
  });
}

function isInside(inner: Box, outer: Box): boolean {
  return inner.x >= outer.x && inner.y >= outer.y && right(inner) <= right(outer) && bottom(inner) <= bottom(outer);
}

function crossings({ doc }: Starter): readonly string[] {
  const picture = pictureOf(doc);
  const scene = routeSceneOf(doc, picture);
  const routes = routeWires(scene);
  expect(routes.size).toBe(Object.keys(doc.wires).length);
  const ends = new Map(Object.values(doc.wires).map((wire) => [String(wire.id), [wire.from.node, wire.to.node]]));
  return [...routes].flatMap(([id, points]) =>
    scene.obstacles
      .filter((obstacle) => !(ends.get(id) ?? []).some((end) => end === obstacle.id))
      .filter(({ box }) => points.some((point, i) => overlaps(boundsOf([points[i - 1] ?? point, point]), box)))
      .map((obstacle) => `${id} runs through ${obstacle.id}`),
  );
}

it('draws everything but what is only listed', () => {
  for (const { doc } of starters) {
    const drawn = Object.values(doc.nodes).filter((node) => !kindOf(node.kind).listedOnly);
    expect(pictureOf(doc).boxes.size).toBe(drawn.length);
  }
});
