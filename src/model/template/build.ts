import type { Diagram, DiagramNode } from '../document/diagram';
import { buildGraph, type Graph } from '../graph/graph';
import { externalOf } from '../kinds/external';
import type { NodeId, WireId } from '../kinds/fields';
import type { Emitted } from '../kinds/kind';
import { kindOf } from '../kinds/registry';
import { compare } from '../lib/order';
import { contextsOf, type Export, emitNodes } from './context';
import { createHandovers, inDeploymentOrder } from './handovers';
import { createIds } from './ids';
import { stackNames, titleOf } from './names';
import { inReadingOrder, type Placed } from './order';
import { placeOf, type StackPlace } from './place';
import { literal, plainText } from './plain';
import type { StackDraft } from './stack-draft';
import type { StackSet, Template, TemplateResource } from './template';
import { fileOf, writtenIn } from './written';

/**
 * What a diagram becomes in CloudFormation: one stack for each account and Region, and for each file of an import. Wires in `drafts` are ones AWS would
 * refuse; they are left out, and a note says so. The same diagram gives the same stacks, whatever the order of its records.
 */
export function buildStacks(doc: Diagram, drafts: ReadonlySet<WireId>): StackSet {
  const { shared, stacks, home } = begun(doc, drafts);
  const { graph, seen, handovers } = shared;
  for (const stack of stacks) {
    const contextOf = contextsOf(shared, stack);
    for (const node of stack.nodes) {
      const resources = kindOf(node.kind).emit?.(seen(node), contextOf(node));
      stack.emitted.set(node, resources ?? []);
    }
  }
  noteDrafts(doc, drafts, home);
  noteExternals(graph, home);
  const ordered = inDeploymentOrder(withResources(stacks), handovers.list);
  return {
    title: titleOf(stacks.flatMap((stack) => stack.nodes)),
    stacks: ordered.map((stack) => templateOf(graph, stack)),
    handovers: handovers.list,
  };
}

/** An export before anything is emitted. */
function begun(doc: Diagram, drafts: ReadonlySet<WireId>) {
  const graph = buildGraph(withoutWires(doc, drafts));
  const written = writtenIn(doc);
  const ids = createIds(graph.nodes, written);
  const stacks = draftStacks(graph);
  const home = new Map(stacks.flatMap((stack) => stack.nodes.map((node) => [node.id, stack] as const)));
  const handovers = createHandovers(ids);
  const shared: Export = { graph, ids, written, handovers, stackOf: (id) => homeOf(home, id), seen: emitNodes(ids) };
  return { shared, stacks, home };
}

/** What a node would become if it alone had other properties; undefined for what is not made. */
export type EmitAlone = (node: DiagramNode) => readonly Emitted[] | undefined;

/** Asks nodes of a diagram what they become, without making the stacks. */
export function emitAlone(doc: Diagram, drafts: ReadonlySet<WireId>): EmitAlone {
  const { shared, stacks, home } = begun(doc, drafts);
  const contexts = new Map(stacks.map((stack) => [stack, contextsOf(shared, stack)]));
  return (node) => {
    const stack = home.get(node.id);
    const context = stack && contexts.get(stack)?.(node);
    const { id, kind, label, props } = node;
    const emitted =
      context && kindOf(kind).emit?.({ id, kind, label, logicalId: shared.ids.own(id), props: { ...props } }, context);
    // What is only said in a comment is in no resource.
    return emitted?.map(({ comment: _, ...said }) => said);
  };
}

function withoutWires(doc: Diagram, drafts: ReadonlySet<WireId>): Diagram {
  const wires = Object.values(doc.wires).filter((wire) => !drafts.has(wire.id));
  return { ...doc, wires: Object.fromEntries(wires.map((wire) => [wire.id, wire])) };
}

function homeOf(home: ReadonlyMap<NodeId, StackDraft>, id: NodeId): StackDraft {
  const stack = home.get(id);
  if (!stack) throw new Error(`${id} is in no stack, yet something refers to it`);
  return stack;
}

/** CloudFormation refuses a stack without resources (a certificate that exists already); another one tells its notes. */
function withResources(stacks: readonly StackDraft[]): readonly StackDraft[] {
  const isFilled = (stack: StackDraft) => [...stack.emitted.values()].some((resources) => resources.length > 0);
  const filled = stacks.filter(isFilled);
  const rest = stacks.filter((stack) => !isFilled(stack));
  for (const note of rest.flatMap((stack) => [...stack.notes])) filled[0]?.notes.add(note);
  return filled;
}

/** Structure has no resource of its own, and what is there already is not made again; only what is added to it is. */
function isMade(node: DiagramNode): boolean {
  const external = externalOf(node);
  return kindOf(node.kind).emit !== undefined && (!external || external.addsTo === true);
}

interface Group {
  readonly key: string;
  readonly place: StackPlace;
  readonly file?: number;
  readonly fileName?: string | undefined;
  readonly nodes: DiagramNode[];
}

function draftStacks(graph: Graph): readonly StackDraft[] {
  const groups = new Map<string, Group>();
  const files = graph.doc.source?.files ?? [];
  const fileAt = graph.doc.source ? fileOf(graph, graph.doc.source) : () => undefined;
  for (const node of graph.nodes.filter(isMade)) {
    const place = placeOf(graph, node);
    const file = fileAt(node);
    const key = file === undefined ? place.key : `file ${String(file).padStart(4, '0')}`;
    const said = file === undefined ? {} : { file, fileName: files[file]?.name };
    const group = groups.get(key) ?? { key, place, nodes: [], ...said };
    group.nodes.push(node);
    groups.set(key, group);
  }
  const sorted = [...groups.values()].sort((a, b) => compare(a.key, b.key));
  const names = stackNames(sorted);
  return sorted.map(({ place, file, nodes }, i) => ({
    place,
    ...(file === undefined ? {} : { file }),
    name: names[i] ?? '',
    title: titleOf(nodes),
    nodes: nodes.sort((a, b) => compare(a.logicalId, b.logicalId)),
    emitted: new Map(),
    parameters: new Map(),
    shared: new Map(),
    outputs: new Map(),
    notes: new Set(),
  }));
}

function noteDrafts(doc: Diagram, drafts: ReadonlySet<WireId>, home: ReadonlyMap<NodeId, StackDraft>): void {
  const sentences = Object.values(doc.wires).flatMap((wire) => {
    const from = doc.nodes[wire.from.node];
    const to = doc.nodes[wire.to.node];
    const stack = home.get(wire.from.node) ?? home.get(wire.to.node);
    if (!drafts.has(wire.id) || !from || !to || !stack) return [];
    const text = `The wire from ${nameOf(from)} to ${nameOf(to)} is one AWS would refuse, and is left out.`;
    return [{ stack, text }];
  });
  for (const { stack, text } of sentences.sort((a, b) => compare(a.text, b.text))) stack.notes.add(text);
}

/** What a thing that is there already sends elsewhere is set up by whoever owns it. */
function noteExternals(graph: Graph, home: ReadonlyMap<NodeId, StackDraft>): void {
  for (const wire of graph.wires) {
    const from = graph.node(wire.from.node);
    const to = graph.node(wire.to.node);
    if (!from || !to || !externalOf(from)) continue;
    home.get(to.id)?.notes.add(`${nameOf(from)} exists already and is not changed: lead it to ${nameOf(to)} by hand.`);
  }
}

function nameOf(node: DiagramNode): string {
  return `${kindOf(node.kind).short} ${plainText(node.label, 100) || node.logicalId}`;
}

function templateOf(graph: Graph, stack: StackDraft): Template {
  const byLogicalId = <T extends { readonly logicalId: string }>(items: ReadonlyMap<string, T>) =>
    [...items.values()].sort((a, b) => compare(a.logicalId, b.logicalId));
  const placed = inReadingOrder(graph, stack);
  // Emitters name what must come before without knowing whether it was left out.
  const made = new Set(placed.map(({ resource }) => resource.id));
  return {
    stackName: stack.name,
    description: `${stack.title}: exported from a Drawbridge diagram`,
    account: stack.place.account,
    region: stack.place.region,
    ...(stack.file === undefined ? {} : { file: stack.file }),
    parameters: byLogicalId(stack.parameters),
    resources: placed.map((each) => resourceOf(each, made)),
    outputs: byLogicalId(stack.outputs).map((output) => ({ ...output, value: literal(output.value) })),
    notes: [...stack.notes],
  };
}

function resourceOf({ node, section, resource }: Placed, made: ReadonlySet<string>): TemplateResource {
  const properties = Object.entries(resource.properties).map(([name, value]) => [name, literal(value)]);
  return {
    logicalId: resource.id,
    type: resource.type,
    properties: Object.fromEntries(properties),
    dependsOn: [...new Set(resource.dependsOn ?? [])].filter((id) => made.has(id)).sort(compare),
    section,
    ...(resource.comment === undefined ? {} : { comment: resource.comment }),
    nodeId: node.id,
  };
}
