import type { z } from 'zod';
import {
  type Diagram,
  type DiagramNode,
  emptyDiagram,
  IN,
  MAX_LABEL,
  OUT,
  type Place,
  type Wire,
} from '../document/diagram';
import { deriveLogicalId } from '../document/logical-id';
import { rowsOf } from '../document/references';
import type { Origin, Source } from '../document/source';
import type { NodeId, WireId } from '../kinds/fields';
import { kindOf } from '../kinds/registry';
import { compare } from '../lib/order';
import { bareNumbersIn } from './bare';
import type { Draft } from './draft';
import { wireIdOf } from './ids';
import { mendReferences } from './mend';
import { sharedTemplate, templateOf } from './nestings';
import { doubtOutside } from './others';
import { holdsFor, type Session } from './session';

/** Puts the diagram together from what was read. */
export function assemble(
  session: Session,
  parents: ReadonlyMap<NodeId, NodeId | null>,
  files: Source['files'],
): Diagram {
  const drafts = [...session.drafts.values()];
  for (const draft of drafts) if (draft.isOutside) doubtOutside(draft);
  const names = logicalIds(drafts);
  const nodes: Record<NodeId, DiagramNode> = {};
  for (const draft of drafts) {
    nodes[draft.id] = {
      id: draft.id,
      kind: draft.kind,
      label: draft.label.slice(0, MAX_LABEL),
      logicalId: names.get(draft.id),
      parent: parents.get(draft.id) ?? null,
      props: propsOf(draft),
    } as DiagramNode;
  }
  mendReferences(nodes, (id, prop) => session.drafts.get(id)?.unknown.add(prop));
  const wires = wiresOf(drafts, nodes);
  const noted = { places: partPlaces(drafts), bare: session.world.scopes.map(bareNumbersIn) };
  const origins = Object.fromEntries(drafts.map((draft) => [draft.id, originOf(session, draft, noted)]));
  return {
    ...emptyDiagram(),
    nodes,
    wires,
    layout: Object.fromEntries(drafts.map(({ id, kind }) => [id, provisional(kind)])),
    source: { files, origins, base: { nodes, wires } },
  };
}

/** A caller lays the diagram out; until then everything has some place. */
function provisional(kind: string): Place {
  const { container } = kindOf(kind);
  return container ? { x: 16, y: 48, width: container.minWidth, height: container.minHeight } : { x: 16, y: 48 };
}

/** Logical ids of the file where there is one of that name; others are numbered. */
function logicalIds(drafts: readonly Draft[]): ReadonlyMap<NodeId, string> {
  const taken = new Set<string>();
  const names = new Map<NodeId, string>();
  const made = drafts.filter(({ resource }) => resource !== undefined);
  const others = drafts.filter(({ resource }) => resource === undefined);
  for (const { id, kind, name } of [...made, ...others]) {
    const usual = /^[A-Za-z][A-Za-z0-9]{0,254}$/.test(name) && !taken.has(name.toLowerCase());
    const logicalId = usual ? name : deriveLogicalId(name, kindOf(kind).short, taken);
    taken.add(logicalId.toLowerCase());
    names.set(id, logicalId);
  }
  return names;
}

/** What does not fit the kind is not known, and has its usual value. */
function propsOf(draft: Draft): Readonly<Record<string, unknown>> {
  const { shape } = kindOf(draft.kind).props;
  const fitting = Object.entries(shape as Readonly<Record<string, z.ZodType>>).flatMap(([prop, schema]) => {
    if (!Object.hasOwn(draft.props, prop)) return [];
    const parsed = schema.safeParse(draft.props[prop]);
    if (parsed.success) return [[prop, parsed.data] as const];
    draft.unknown.add(prop);
    return [];
  });
  return kindOf(draft.kind).props.parse(Object.fromEntries(fitting));
}

function wiresOf(drafts: readonly Draft[], nodes: Readonly<Record<NodeId, DiagramNode>>): Record<WireId, Wire> {
  const wires: Record<WireId, Wire> = {};
  for (const draft of drafts) {
    for (const { fromRow, to, toRow } of draft.wires) {
      const [from, end] = [nodes[draft.id], nodes[to]];
      if (!from || !end) continue;
      if (fromRow !== undefined && !rowsOf(from).some(({ id }) => id === fromRow)) continue;
      const port = toRow !== undefined && rowsOf(end).some(({ id }) => id === toRow) ? toRow : IN;
      const id = wireIdOf(draft.id, `${fromRow ?? OUT} ${port}`, to, 0);
      wires[id] = { id, from: { node: draft.id, port: fromRow ?? OUT }, to: { node: to, port } };
    }
  }
  return wires;
}

/** The node and part that a resource became, by file and logical id. */
type PartPlaces = ReadonlyMap<string, readonly [NodeId, part: string]>;

function partPlaces(drafts: readonly Draft[]): PartPlaces {
  return new Map(
    drafts.flatMap(({ id, scope, parts }) =>
      [...parts].map(([part, logicalId]) => [`${scope.file} ${logicalId}`, [id, part]] as const),
    ),
  );
}

/** What is known of all templates together. */
interface Noted {
  readonly places: PartPlaces;
  readonly bare: BareNumbers;
}

function originOf(session: Session, draft: Draft, { places, bare }: Noted): Origin {
  const { scope, parts, given, unknown, lacks, resource, each } = draft;
  const early = earlyIn(draft, places);
  const unquoted = unquotedIn(draft, bare);
  const holds = resource?.condition === undefined ? draft.holds : holdsFor(session, resource);
  const template = resource && templateOf(session.world, resource);
  const shared = resource && sharedTemplate(session.world, resource);
  return {
    file: scope.file,
    parts: Object.fromEntries(parts),
    given: Object.fromEntries(given),
    unknown: [...unknown].sort(compare),
    ...(lacks.size === 0 ? {} : { lacks: [...lacks].sort(compare) }),
    ...(Object.keys(early).length === 0 ? {} : { early }),
    ...(unquoted.length === 0 ? {} : { unquoted }),
    ...(resource?.condition === undefined ? {} : { condition: resource.condition }),
    ...(holds === undefined ? {} : { holds }),
    ...(template === undefined ? {} : { template }),
    ...(shared ? { shares: { stack: shared.as.nodeId, otherwise: [...shared.otherwise] } } : {}),
    ...(each === undefined ? {} : { each }),
  };
}

/** By file and logical id: see {@link bareNumbersIn}. */
type BareNumbers = readonly ReadonlyMap<string, ReadonlySet<string>>[];

function unquotedIn({ scope, parts }: Draft, bare: BareNumbers): string[] {
  const numbers = [...parts.values()].flatMap((logicalId) => [...(bare[scope.file]?.get(logicalId) ?? [])]);
  return [...new Set(numbers)].sort(compare);
}

function earlyIn({ early, scope }: Draft, places: PartPlaces): NonNullable<Origin['early']> {
  const found: Record<string, string[]> = {};
  for (const { resource, before } of early) {
    const [, part] = places.get(`${scope.file} ${resource.logicalId}`) ?? [];
    const other = places.get(`${scope.file} ${before.logicalId}`);
    if (part === undefined || !other) continue;
    found[part] = [...(found[part] ?? []), other.join(' ')];
  }
  return found;
}
