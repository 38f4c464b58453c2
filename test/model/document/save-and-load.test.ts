import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateDiagram } from '../../../bench/diagram';
import { loadDiagram } from '../../../src/model/document/load';
import { loadErrorText } from '../../../src/model/document/load-error-text';
import { saveDiagram, savedPieces } from '../../../src/model/document/save';
import { anyDiagram, loaded } from '../../support/any-diagram';
import { idOf, twoZones } from '../../support/diagram';
import { nodeId } from '../../support/run-command';

describe('a saved diagram', () => {
  it('is the same diagram when it is opened, and the same bytes when it is saved again', () => {
    fc.assert(
      fc.property(anyDiagram, (diagram) => {
        const text = saveDiagram(diagram);
        const again = loaded(text);
        expect(again).toEqual(diagram);
        expect(saveDiagram(again)).toBe(text);
      }),
      { numRuns: 200 },
    );
  });

  it('does not depend on the order of its records', () => {
    const reversed = <T>(record: Readonly<Record<string, T>>) => Object.fromEntries(Object.entries(record).reverse());
    fc.assert(
      fc.property(anyDiagram, (diagram) => {
        const { nodes, wires, layout } = diagram;
        const other = { ...diagram, nodes: reversed(nodes), wires: reversed(wires), layout: reversed(layout) };
        expect(saveDiagram(other)).toBe(saveDiagram(diagram));
      }),
    );
  });

  it('changes in one line when one node moves', () => {
    const withNodes = anyDiagram.filter(({ nodes }) => Object.keys(nodes).length > 0);
    fc.assert(
      fc.property(withNodes, fc.nat(), (diagram, choice) => {
        const ids = Object.keys(diagram.layout);
        const id = ids[choice % ids.length] ?? '';
        const [, place] = Object.entries(diagram.layout).find(([key]) => key === id) ?? [];
        const moved = { ...diagram, layout: { ...diagram.layout, [id]: { ...place, x: 77.25, y: -3 } } };
        const before = saveDiagram(diagram).split('\n');
        const after = saveDiagram(moved as typeof diagram).split('\n');
        expect(after).toHaveLength(before.length);
        expect(after.filter((line, i) => line !== before[i]).length).toBeLessThanOrEqual(1);
        expect(after.join('\n')).toContain(`"${id}": { "x": 77.25, "y": -3`);
      }),
    );
  });
});

it('written in pieces, is spelled as JSON is, whatever piece an item falls into', () => {
  for (const count of [0, 199, 200, 201, 450]) {
    const text = saveDiagram(generateDiagram(count));
    const beforeLayout = text.slice(0, text.indexOf(',\n  "layout"'));
    const { layout: _, ...model } = JSON.parse(text);
    expect(beforeLayout).toBe(JSON.stringify(model, null, 2).slice(0, -2));
  }
});

it('is written in pieces none of which is a large part of a large diagram', () => {
  const lengths = [...savedPieces(generateDiagram(3000))].map((piece) => piece.length);
  expect(Math.max(...lengths)).toBeLessThan(lengths.reduce((sum, length) => sum + length) / 5);
});

describe('a folded container', () => {
  const drawn = twoZones().node('ec2', 'web', { in: 'private-a' }).build();
  const at = (id: string, folded: number) => ({
    ...drawn,
    layout: { ...drawn.layout, [id]: { x: 1, y: 2, width: 300, height: 200, folded } },
  });

  it('is one word more in the line of its place, and nothing in the part that is the model', () => {
    const text = saveDiagram(at(idOf('main'), 240));
    expect(text).toContain(`"${idOf('main')}": { "x": 1, "y": 2, "width": 300, "height": 200, "folded": 240 }`);
    const modelOf = (whole: string) => whole.slice(0, whole.indexOf('"layout"'));
    expect(modelOf(text)).toBe(modelOf(saveDiagram(drawn)));
    expect(loaded(text).layout[nodeId('main')]).toEqual({ x: 1, y: 2, width: 300, height: 200, folded: 240 });
  });

  it('can be nothing but a container or a nested stack', () => {
    expect(loaded(saveDiagram(at(idOf('web'), 240))).layout[nodeId('web')]).toEqual({ x: 1, y: 2 });
  });

  it.each([0, -1, 2_000_000, Number.NaN, true, '240'])('is not read with a row %s wide', (folded) => {
    const result = loadDiagram(
      saveDiagram(at(idOf('main'), 240)).replace('"folded": 240', `"folded": ${JSON.stringify(folded)}`),
    );
    expect(result.ok ? undefined : result.error).toMatchObject({
      code: 'invalid',
      where: `layout.nodes.${idOf('main')}.folded`,
    });
  });
});

describe('a damaged file', () => {
  const bytes = new TextEncoder().encode(
    saveDiagram(
      twoZones()
        .node('alb', 'web', { in: 'main', props: { subnets: ['private-a'], listeners: [{ protocol: 'HTTP' }] } })
        .node('targetGroup', 'group', { in: 'main' })
        .wire('web', 'group')
        .build(),
    ),
  );
  /** Opening never throws, and what cannot be opened is told in one sentence. */
  const opens = (damaged: Uint8Array) => {
    const result = loadDiagram(new TextDecoder().decode(damaged));
    if (!result.ok) expect(loadErrorText('x.drawbridge', result.error)).toMatch(/^x\.drawbridge (is|was) .{10,500}\.$/);
    else expect(loaded(saveDiagram(result.value))).toEqual(result.value);
  };

  it('with some bytes replaced is opened or refused', () => {
    const replacement = fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(fc.array(replacement, { minLength: 1, maxLength: 6 }), (replacements) => {
        const damaged = bytes.slice();
        for (const [at, byte] of replacements) damaged[at] = byte;
        opens(damaged);
      }),
      { numRuns: 1000 },
    );
  });

  it('with a piece cut out or doubled is opened or refused', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length), fc.nat(bytes.length), fc.boolean(), (a, b, isDoubled) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const head = bytes.slice(0, isDoubled ? to : from);
        opens(Uint8Array.from([...head, ...bytes.slice(isDoubled ? from : to)]));
      }),
      { numRuns: 500 },
    );
  });

  it('with any JSON in the place of a value is opened or refused', () => {
    const whole = JSON.parse(new TextDecoder().decode(bytes));
    const paths = pathsIn(whole);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue({ maxDepth: 3 }), (path, value) => {
        const raw = structuredClone(whole);
        const last = path.at(-1) ?? '';
        const owner = path.slice(0, -1).reduce((at, key) => at[key], raw);
        owner[last] = value;
        opens(new TextEncoder().encode(JSON.stringify(raw)));
      }),
      { numRuns: 1000 },
    );
  });
});

/** Every place in a JSON value, as the keys that lead there. */
function pathsIn(value: unknown): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[key], ...pathsIn(inner).map((path) => [key, ...path])]);
}
