import fc from 'fast-check';
import type { LayoutContainer, LayoutLeaf, LayoutTree } from '../../../../src/model/layout/auto/tree';
import { api, client, container, group, instance, link, loadBalancer, tree } from './diagrams';

/** How many children of each sort the random tree gets at each level. */
interface Shape {
  readonly clients: number;
  readonly accounts: readonly { readonly leaves: number; readonly vpcs: readonly Vpc[] }[];
  readonly wires: readonly (readonly [number, number])[];
}

interface Vpc {
  readonly balancers: number;
  readonly groups: number;
  /** Instances in each subnet of each zone. */
  readonly zones: readonly (readonly number[])[];
  readonly spans: number;
}

const small = (max: number) => fc.integer({ min: 0, max });

const vpc: fc.Arbitrary<Vpc> = fc.record({
  balancers: small(3),
  groups: small(3),
  zones: fc.array(fc.array(small(4), { maxLength: 3 }), { maxLength: 3 }),
  spans: fc.integer({ min: 0, max: 255 }),
});

/** Trees of up to about sixty nodes in the shape a diagram can have; load balancers span subnets of their own VPC. */
export function arbitraryTree(): fc.Arbitrary<LayoutTree> {
  const shape: fc.Arbitrary<Shape> = fc.record({
    clients: small(3),
    accounts: fc.array(fc.record({ leaves: small(4), vpcs: fc.array(vpc, { maxLength: 2 }) }), { maxLength: 2 }),
    wires: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 40 }),
  });
  return shape.map(toTree);
}

function toTree({ clients, accounts, wires }: Shape): LayoutTree {
  const outside = count(clients, (i) => client(`c${i}`));
  const all: LayoutLeaf[] = [...outside];
  const keep = (leaves: LayoutLeaf[]) => {
    all.push(...leaves);
    return leaves;
  };
  const inside = accounts.map(({ leaves, vpcs }, a): LayoutContainer => {
    const lane = keep(
      count(leaves, (i) => (i % 2 === 0 ? api(`a${a}api${i}`) : link(`a${a}link${i}`, ...linkSpans(vpcs, a, i)))),
    );
    const inner = vpcs.map((one, v) => vpcOf(one, `a${a}v${v}`, keep));
    return container('account', `a${a}`, container('region', `a${a}r`, ...lane, ...inner));
  });
  const edges = wires.flatMap(([from, to]) => {
    const [source, target] = [all[from % all.length], all[to % all.length]];
    return source && target ? [`${source.id}:out ${target.id}:in`] : [];
  });
  return tree(edges, ...outside, ...inside);
}

function vpcOf({ balancers, groups, zones, spans }: Vpc, id: string, keep: (l: LayoutLeaf[]) => LayoutLeaf[]) {
  const subnets = zones.flatMap((zone, z) => zone.map((_, s) => `${id}z${z}s${s}`));
  const spanned = subnets.filter((_, i) => (spans >> i) % 2 === 1);
  const lane = [
    ...keep(count(balancers, (i) => loadBalancer(`${id}lb${i}`, ...(i === 1 ? subnets : spanned)))),
    ...keep(count(groups, (i) => group(`${id}tg${i}`))),
  ];
  const bands = zones.map((zone, z) =>
    container(
      'zone',
      `${id}z${z}`,
      ...zone.map((n, s) =>
        container('subnet', `${id}z${z}s${s}`, ...keep(count(n, (i) => instance(`${id}z${z}s${s}i${i}`)))),
      ),
    ),
  );
  return container('vpc', id, ...lane, ...bands);
}

function count<T>(n: number, make: (i: number) => T): T[] {
  return Array.from({ length: n }, (_, i) => make(i));
}

/** Every second link is a V2 link: it spans the first subnet of each zone of one VPC. */
function linkSpans(vpcs: readonly Vpc[], a: number, i: number): string[] {
  const v = i % 4 === 3 ? vpcs.length - 1 : -1;
  return (vpcs[v]?.zones ?? []).flatMap((zone, z) => (zone.length > 0 ? [`a${a}v${v}z${z}s0`] : []));
}
