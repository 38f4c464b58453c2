import fc from 'fast-check';
import { type Diagram, type DiagramNode, MODES, type Place, type Wire } from '../../src/model/document/diagram';
import { loadDiagram } from '../../src/model/document/load';
import { rowLists, rowsOf } from '../../src/model/document/references';
import { KINDS, kindOf } from '../../src/model/kinds/registry';
import { anyText } from './cfn-arbitraries';

/** What one node is drawn from; the numbers choose among what is there. */
interface Seed {
  readonly kind: string;
  readonly label: string;
  readonly parent: number;
  readonly rows: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

const coordinate = fc.oneof(
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  // The file has no negative zero.
  fc.double({ min: -1_000_000, max: 1_000_000, noNaN: true }).map((x) => x + 0),
);

const seed: fc.Arbitrary<Seed> = fc.record({
  kind: fc.constantFrom(...KINDS.map(({ id }) => id)),
  label: anyText.map((text) => text.slice(0, 500)),
  parent: fc.nat(),
  rows: fc.nat(3),
  text: anyText.map((text) => text.slice(0, 2000)),
  x: coordinate,
  y: coordinate,
});

/** Diagrams of any kinds, texts, places and wires; the rules would not like most of them. */
export const anyDiagram: fc.Arbitrary<Diagram> = fc
  .tuple(fc.array(seed, { maxLength: 12 }), fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { maxLength: 8 }))
  .map(([seeds, ends]) => build(seeds, ends));

function build(seeds: readonly Seed[], ends: readonly (readonly [number, number, number])[]): Diagram {
  const nodes: DiagramNode[] = [];
  const layout: Record<string, Place> = {};
  for (const [i, one] of seeds.entries()) {
    const containers = [null, ...nodes.filter((node) => kindOf(node.kind).container).map((node) => node.id)];
    const parent = containers[one.parent % containers.length] ?? null;
    const id = `n_${i}`;
    nodes.push({
      id,
      kind: one.kind,
      label: one.label,
      logicalId: `Node${i}`,
      parent,
      props: propsOf(one, i),
    } as DiagramNode);
    const { container } = kindOf(one.kind);
    const size = container ? { width: container.minWidth + (one.rows * 3) / 2, height: container.minHeight } : {};
    const folded = container && one.rows === 3 ? { folded: container.minWidth / 3 } : {};
    layout[id] = { x: one.x, y: one.y, ...size, ...folded };
  }
  const wires = nodes.length === 0 ? [] : ends.map(([from, port, to], i) => wire(nodes, i, from, port, to));
  return {
    settings: {
      profile: seeds.length % 2 === 0 ? 'aws' : 'saa-c03',
      mode: MODES[seeds.length % MODES.length] ?? 'design',
      suppressions: nodes
        .slice(0, 1)
        .map(({ id }) => ({ rule: 'CNT-04', on: id, reason: 'known', until: '2027-01-31' })),
    },
    nodes: Object.fromEntries(nodes.map((node) => [node.id, node])),
    wires: Object.fromEntries(wires.map((one) => [one.id, one])),
    layout,
  };
}

/** Defaults, with the text in every property that takes it, and as many rows as the seed wants. */
function propsOf({ kind, text, rows }: Seed, node: number): Record<string, unknown> {
  const schema = kindOf(kind).props;
  const plain = schema.parse({});
  const texts = Object.keys(plain).filter((key) => schema.safeParse({ ...plain, [key]: text }).success);
  const own = Object.fromEntries(texts.map((key) => [key, text]));
  const lines = (list: string, at: number) =>
    [list, Array.from({ length: rows }, (_, i) => ({ id: `r_${node}x${at}x${i}` }))] as const;
  return schema.parse({ ...own, ...Object.fromEntries(rowLists(kind).map(lines)) });
}

function wire(nodes: readonly DiagramNode[], i: number, from: number, port: number, to: number): Wire {
  const source = nodes[from % nodes.length] as DiagramNode;
  const target = nodes[to % nodes.length] as DiagramNode;
  const ports = ['out', ...rowsOf(source).map(({ id }) => id)];
  const start = { node: source.id, port: ports[port % ports.length] };
  return { id: `w_${i}`, from: start, to: { node: target.id, port: 'in' } } as Wire;
}

/** The diagram in a file's text, which the test knows to be good. */
export function loaded(text: string): Diagram {
  const result = loadDiagram(text);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
