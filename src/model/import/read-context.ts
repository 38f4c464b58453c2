import type { CfnValue } from '../cfn/value';
import type { NodeId } from '../kinds/fields';
import type { KindId } from '../kinds/registry';
import { newDraft } from './draft';
import { givenAway } from './given-away';
import { nodeIdOf, rowIdOf } from './ids';
import { nodeDraft } from './node-draft';
import { enter, outsideNode } from './others';
import type { ImportedResource, Known, NodeDraft, ReadContext } from './reader';
import { resourcesReferring } from './referring';
import { holdsFor, type Session, scopeOf } from './session';
import { asWritten } from './values/as-written';
import { listItems } from './values/list-items';
import { entriesOf } from './values/map-entries';
import { resolve } from './values/resolve';
import { referenceIn } from './values/targets';
import type { Scope } from './world';

/** The questions of readers while resources of one template are read. */
export function readContext(session: Session, near: Scope): ReadContext {
  const { world } = session;
  const resolved = (value: CfnValue | undefined) => resolve(world, value, near);
  return {
    resources: (...types) =>
      types.length === 1
        ? (session.byType.get(types[0] ?? '') ?? [])
        : session.resources.filter(({ type }) => types.includes(type)),
    referring: (to, type, property) =>
      resourcesReferring(session, to, type, property, (each) => kindOfResource(session, each) === undefined),
    resolve: resolved,
    text: (value) => scalar(resolved(value), String),
    number: (value) => wholeNumber(resolved(value)),
    flag: (value) => truth(resolved(value)),
    list: (value) => listItems(world, value, near),
    map: (value) => entriesOf(world, value, near),
    target: (value) => referenceIn(world, value, near)?.target,
    node: (value, ...kinds) => nodeFor(session, value, near, kinds),
    kindOf: (resource) => kindOfResource(session, resource),
    draftOf: (resource) => draftFor(session, resource.nodeId),
    draft: (id) => draftFor(session, id),
    implied: (kind, name, by) => implied(session, kind, name, by),
    globals: (resource) => scopeOf(session, resource).template.globals,
    holds: (resource) => holdsFor(session, resource),
    isGivenAway: ({ nodeId }) => givenAway(session).has(nodeId),
    rowId: (resource, ...place) => rowIdOf(fileName(session, resource), resource.logicalId, ...place),
    asWritten,
    uncertain: (resource, sentence) => session.doubts.push({ resource, sentence }),
  };
}

/** The kind of the node that a resource becomes. */
export function kindOfResource(session: Session, resource: ImportedResource): KindId | 'generic' | undefined {
  const { kinds, readers } = session;
  if (kinds.has(resource.nodeId)) return kinds.get(resource.nodeId);
  const reader = readers.get(resource.type);
  // A reader may ask for the kind of what asks for its own.
  kinds.set(resource.nodeId, undefined);
  const kind = reader ? reader.kindOf(resource, readContext(session, scopeOf(session, resource))) : 'generic';
  kinds.set(resource.nodeId, kind);
  return kind;
}

function fileName({ world }: Session, resource: ImportedResource): string {
  return world.scopes[resource.file]?.template.name ?? '';
}

function draftFor(session: Session, id: NodeId): NodeDraft | undefined {
  const draft = session.drafts.get(id);
  return draft && nodeDraft(session, draft, readContext(session, draft.scope));
}

function nodeFor(
  session: Session,
  value: CfnValue | undefined,
  near: Scope,
  kinds: readonly KindId[],
): NodeId | undefined {
  const reference = referenceIn(session.world, value, near);
  if (!reference) return undefined;
  const { target } = reference;
  if (target.to === 'outside') return outsideNode(session, reference, kinds);
  const kind = kindOfResource(session, target.resource);
  if (target.attribute === 'DefaultSecurityGroup' && kind === 'vpc')
    return defaultGroup(session, target.resource, kinds);
  return kind !== undefined && kinds.some((id) => id === kind) ? target.resource.nodeId : undefined;
}

/** The security group that AWS makes with a VPC. */
function defaultGroup(session: Session, vpc: ImportedResource, kinds: readonly KindId[]): NodeId | undefined {
  if (!kinds.includes('securityGroup')) return undefined;
  const key = `default of ${vpc.nodeId}`;
  const known = session.others.get(`securityGroup ${key}`);
  if (known !== undefined) return known;
  const scope = scopeOf(session, vpc);
  const id = nodeIdOf(scope.template.name, vpc.logicalId, 'DefaultSecurityGroup');
  const name = `${vpc.logicalId} default group`;
  const draft = newDraft({ id, kind: 'securityGroup', scope, name, isOutside: true, label: 'default' });
  Object.assign(draft.props, { external: true, externalId: '' });
  draft.places = [{ Ref: vpc.logicalId }];
  return enter(session, draft, key);
}

function implied(session: Session, kind: KindId, name: string, by: ImportedResource): NodeDraft {
  const scope = scopeOf(session, by);
  const key = `implied ${scope.file} ${name}`;
  const known = session.others.get(`${kind} ${key}`);
  const id = known ?? nodeIdOf(scope.template.name, 'implied', kind, name);
  if (known === undefined) {
    enter(session, newDraft({ id, kind, scope, name, isOutside: false, label: name, because: by }), key);
  }
  const draft = draftFor(session, id);
  if (!draft) throw new Error(`no draft ${id}`);
  return draft;
}

function scalar<T>(value: CfnValue | undefined, read: (value: string | number | boolean) => T): Known<T> {
  return value === undefined || typeof value === 'object' ? { known: false } : { known: true, value: read(value) };
}

function wholeNumber(value: CfnValue | undefined): Known<number> {
  const text = scalar(value, (plain) => String(plain).trim());
  return text.known && /^-?\d+(\.0+)?$/.test(text.value)
    ? { known: true, value: Number(text.value) }
    : { known: false };
}

function truth(value: CfnValue | undefined): Known<boolean> {
  const text = scalar(value, (plain) => String(plain).toLowerCase());
  return text.known && (text.value === 'true' || text.value === 'false')
    ? { known: true, value: text.value === 'true' }
    : { known: false };
}
