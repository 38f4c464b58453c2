import { OWN_PART } from '../document/source';
import { enclosing } from './belonging';
import { newDraft } from './draft';
import { genericDraft } from './generic';
import { keptPart, nodeDraft } from './node-draft';
import { kindOfResource, readContext } from './read-context';
import type { ImportedResource } from './reader';
import { holdsFor, type Session, scopeOf } from './session';

/** Turns all resources into drafts of nodes, or parts of them: first the kind of each, then what it says. */
export function readAll(session: Session): void {
  for (const resource of session.resources) openDraft(session, resource);
  for (const resource of session.resources) read(session, resource);
  for (const resource of session.resources) if (isLeft(session, resource)) otherwise(session, resource);
  for (const resource of session.resources) if (isLeft(session, resource)) putAside(session, resource);
}

function openDraft(session: Session, resource: ImportedResource): void {
  const kind = kindOfResource(session, resource);
  if (kind === undefined) return;
  const { logicalId: name, nodeId: id } = resource;
  const scope = scopeOf(session, resource);
  const draft =
    kind === 'generic'
      ? genericDraft(session, resource)
      : newDraft({ id, kind, scope, name, resource, isOutside: false, label: name });
  draft.parts.set(OWN_PART, name);
  session.drafts.set(id, draft);
}

function read(session: Session, resource: ImportedResource): void {
  const draft = session.drafts.get(resource.nodeId);
  const reader = session.readers.get(resource.type);
  if (!draft || !reader) return;
  const context = readContext(session, draft.scope);
  reader.read(resource, nodeDraft(session, draft, context), context);
}

function isLeft(session: Session, { nodeId }: ImportedResource): boolean {
  return !session.drafts.has(nodeId) && !session.taken.has(nodeId);
}

function otherwise(session: Session, resource: ImportedResource): void {
  const reader = session.readers.get(resource.type);
  reader?.otherwise?.(resource, readContext(session, scopeOf(session, resource)));
}

/** What is switched off goes with what it refers to; anything else stands for itself. */
function putAside(session: Session, resource: ImportedResource): void {
  const owner = holdsFor(session, resource) === false ? enclosing(session, resource) : undefined;
  if (owner) {
    session.taken.set(resource.nodeId, { by: owner.id });
    if (owner.scope.file === resource.file) owner.parts.set(keptPart(resource), resource.logicalId);
    return;
  }
  const draft = genericDraft(session, resource);
  draft.parts.set(OWN_PART, resource.logicalId);
  session.kinds.set(resource.nodeId, 'generic');
  session.drafts.set(draft.id, draft);
}
