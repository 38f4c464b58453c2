import { externalIdOf, externalOf } from '../kinds/external';
import type { NodeId } from '../kinds/fields';
import { kindOf } from '../kinds/registry';
import type { Diagram, DiagramNode } from './diagram';
import { ID_PARAMETER, OWN_PART } from './source';

/** What a node is called beside its template, by its id. */
export type KeptNames = ReadonlyMap<NodeId, string>;

/**
 * Names of nodes that outlive another import: the logical id, in front of it the file where two files have the same one;
 * without a resource what it is, such as the Region of a code. What has neither is found by its node id.
 */
export function namesOf(doc: Diagram): KeptNames {
  const all = Object.values(doc.nodes);
  const ids = all.flatMap((node) => {
    const origin = doc.source?.origins[node.id];
    const own = origin?.parts[OWN_PART] ?? (origin || isNoResource(doc, node) ? undefined : node.logicalId);
    return own === undefined ? [] : [{ id: node.id, own, file: doc.source?.files[origin?.file ?? 0]?.name ?? '' }];
  });
  const isShared = repeated(ids.map(({ own }) => own));
  const names = new Map(ids.map(({ id, own, file }) => [id, isShared(own) ? `${file}/${own}` : own]));
  const isZone = ({ kind }: DiagramNode) => kind === 'zone';
  const others = all.filter(({ id }) => !names.has(id));
  // A zone is called by its VPC, which may be a thing that exists already.
  const withThings = new Map([
    ...names,
    ...thingNames(
      doc,
      others.filter((node) => !isZone(node)),
      names,
    ),
  ]);
  return new Map([...withThings, ...thingNames(doc, others.filter(isZone), withThings)]);
}

/** Names of nodes without a resource, where no other one has the same. */
function thingNames(doc: Diagram, nodes: readonly DiagramNode[], known: KeptNames): KeptNames {
  const things = nodes.flatMap((node) => {
    const name = thingName(doc, node, known);
    return name === undefined ? [] : [{ id: node.id, name }];
  });
  const isTwice = repeated(things.map(({ name }) => name));
  return new Map(things.flatMap(({ id, name }) => (isTwice(name) ? [] : [[id, name] as const])));
}

/** Whether no template has a resource for a node that somebody drew: a client, a Region, what exists already. */
export function isNoResource({ source }: Diagram, node: DiagramNode): boolean {
  return !source?.origins[node.id] && (kindOf(node.kind).emit === undefined || externalOf(node) !== undefined);
}

/** What something without a resource is: the zone `a` of a VPC, a Region by its code, what exists by its parameter or id. */
function thingName(doc: Diagram, drawn: DiagramNode, names: KeptNames): string | undefined {
  const node = asFoundAgain(doc, drawn);
  if (node.kind === 'account') return said('account', node.props.accountId);
  if (node.kind === 'region') return said('region', inAccount(doc, node), node.props.code);
  if (node.kind === 'zone') {
    return said(
      'zone',
      node.parent ? (names.get(node.parent) ?? node.parent) : '',
      node.props.zoneId || node.props.letter,
    );
  }
  if (!externalOf(node)) return undefined;
  const origin = doc.source?.origins[node.id];
  // Its id may be given later; a template goes on calling it by the parameter, or by an expression.
  const calledBy = origin?.parts[ID_PARAMETER] ?? (externalIdOf(node) || (origin ? node.logicalId : ''));
  return said(node.kind, calledBy);
}

/** A node as another import makes it: what the text does not say of it is what it was. */
function asFoundAgain(doc: Diagram, node: DiagramNode): DiagramNode {
  const was = doc.source?.base.nodes[node.id];
  const isHome = node.kind === 'account' || node.kind === 'region';
  return was && was.kind === node.kind && (isHome || externalOf(was)) ? was : node;
}

/** The number of the account a Region stands in, if anybody said it. */
function inAccount(doc: Diagram, { parent }: DiagramNode): string {
  const found = parent ? doc.nodes[parent] : undefined;
  const account = found && asFoundAgain(doc, found);
  return account?.kind === 'account' && account.props.accountId !== '' ? account.props.accountId : 'unknown';
}

/** Undefined while a part of it is not known. A space keeps it apart from any logical id. */
function said(...parts: readonly string[]): string | undefined {
  return parts.includes('') ? undefined : parts.join(' ');
}

function repeated(names: readonly string[]): (name: string) => boolean {
  const count = new Map<string, number>();
  for (const name of names) count.set(name, (count.get(name) ?? 0) + 1);
  return (name) => (count.get(name) ?? 0) > 1;
}
