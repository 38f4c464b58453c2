import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagram, DiagramNode, Wire } from '../../../src/model/document/diagram';
import { referencesOf, rowsOf } from '../../../src/model/document/references';
import { printJson } from '../../../src/model/emit/json';
import { validate } from '../../../src/model/findings/validate';
import { buildStacks } from '../../../src/model/template/build';
import { everyKind } from '../../support/every-kind';
import { starters } from '../../support/starters';
import { faultsOf } from '../../support/template-faults';

const sources = [everyKind(), ...starters.map((starter) => starter.doc)];
const label = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.constantFrom('Default', '${Token[A.1]}', '{{resolve:ssm:a}}', ''),
);

/** A real diagram with nodes taken out, others moved elsewhere, labels and wires changed at random. */
const anyDiagram: fc.Arbitrary<Diagram> = fc
  .record({
    doc: fc.constantFrom(...sources),
    gone: fc.array(fc.nat(), { maxLength: 4 }),
    moved: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 4 }),
    labels: fc.array(fc.tuple(fc.nat(), label), { maxLength: 6 }),
    wires: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { maxLength: 6 }),
  })
  .map(({ doc, gone, moved, labels, wires }) => {
    const withLabels = labels.reduce((now, [at, text]) => changed(now, at, (node) => ({ ...node, label: text })), doc);
    const placed = moved.reduce((now, [at, to]) => move(now, at, to), withLabels);
    const rewired = wires.reduce((now, [from, to, port]) => wired(now, from, to, port), placed);
    return gone.reduce(without, rewired);
  });

describe('any diagram', () => {
  it('exports with references that lead somewhere and ids that differ', () => {
    fc.assert(
      fc.property(anyDiagram, (doc) => {
        const { stacks, handovers } = buildStacks(doc, validate(doc).drafts);
        for (const stack of stacks) expect(faultsOf(printJson(stack))).toEqual([]);
        for (const { from, output, to, parameter } of handovers) {
          const named = (name: string) => stacks.find((stack) => stack.stackName === name);
          expect(named(from)?.outputs.map((one) => one.logicalId)).toContain(output);
          expect(named(to)?.parameters.map((one) => one.logicalId)).toContain(parameter);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('exports to the same bytes whatever the order of its records', () => {
    fc.assert(
      fc.property(anyDiagram, fc.infiniteStream(fc.nat()), (doc, order) => {
        const shuffled = { ...doc, nodes: shuffle(doc.nodes, order), wires: shuffle(doc.wires, order) };
        const text = (one: Diagram) => JSON.stringify(buildStacks(one, validate(one).drafts));
        expect(text(shuffled)).toBe(text(doc));
      }),
      { numRuns: 60 },
    );
  });
});

function at<T>(items: readonly T[], index: number): T | undefined {
  return items[index % Math.max(items.length, 1)];
}

function changed(doc: Diagram, index: number, change: (node: DiagramNode) => DiagramNode): Diagram {
  const node = at(Object.values(doc.nodes), index);
  return node ? { ...doc, nodes: { ...doc.nodes, [node.id]: change(node) } } : doc;
}

/** Puts a node into another account, Region or VPC, or onto the canvas, where nothing stands around it. */
function move(doc: Diagram, index: number, target: number): Diagram {
  const containers = Object.values(doc.nodes).filter((node) =>
    ['account', 'region', 'vpc', 'zone'].includes(node.kind),
  );
  const parent = target % 5 === 0 ? undefined : at(containers, target);
  const isAround = (node: DiagramNode, inner: DiagramNode | undefined): boolean =>
    inner !== undefined && (inner.id === node.id || isAround(node, inner.parent ? doc.nodes[inner.parent] : undefined));
  return changed(doc, index, (node) => (isAround(node, parent) ? node : { ...node, parent: parent?.id ?? null }));
}

function wired(doc: Diagram, from: number, to: number, port: number): Diagram {
  const source = at(Object.values(doc.nodes), from);
  const target = at(Object.values(doc.nodes), to);
  if (!source || !target || source === target) return doc;
  const id = `w_x${from % 1000}y${to % 1000}`;
  const wire = {
    id,
    from: { node: source.id, port: at(rowsOf(source), port)?.id ?? 'out' },
    to: { node: target.id, port: 'in' },
  };
  return { ...doc, wires: { ...doc.wires, [id]: wire as Wire } };
}

/** Takes out a node that nothing stands in and nothing names, with its wires. */
function without(doc: Diagram, index: number): Diagram {
  const nodes = Object.values(doc.nodes);
  const needed = new Set(
    nodes.flatMap((node) => [node.parent, ...referencesOf(node).map((reference) => reference.to)]),
  );
  const node = at(
    nodes.filter((candidate) => !needed.has(candidate.id)),
    index,
  );
  if (!node) return doc;
  const keep = <T>(record: Readonly<Record<string, T>>, isKept: (item: T) => boolean) =>
    Object.fromEntries(Object.entries(record).filter(([, item]) => isKept(item)));
  return {
    ...doc,
    nodes: keep(doc.nodes, (other) => other.id !== node.id),
    wires: keep(doc.wires, (wire) => wire.from.node !== node.id && wire.to.node !== node.id),
  };
}

function shuffle<T>(record: Readonly<Record<string, T>>, order: Iterator<number>): Record<string, T> {
  const entries = Object.entries(record).map((entry) => ({ entry, key: Number(order.next().value) }));
  return Object.fromEntries(entries.sort((a, b) => a.key - b.key).map(({ entry }) => entry));
}
