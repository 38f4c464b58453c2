import { type CfnValue, isList } from '../cfn/value';
import { type Draft, newDraft } from './draft';
import { repeated } from './for-each';
import { placesOf } from './generic-places';
import type { ImportedResource } from './reader';
import { type Session, scopeOf } from './session';

/** Longest text a property of a node has. */
const MAX_TEXT = 2000;

/** A resource without a kind of its own. Its text stays the truth; what it says is there for looking at. */
export function genericDraft(session: Session, resource: ImportedResource): Draft {
  const scope = scopeOf(session, resource);
  const many = repeated(session, resource);
  const { type, properties } = many ?? resource;
  const draft = newDraft({
    id: resource.nodeId,
    kind: 'generic',
    scope,
    name: many?.name ?? resource.logicalId,
    resource,
    isOutside: false,
    label: many?.name ?? resource.logicalId,
    props: { cfnType: type, properties: shown(properties) },
  });
  if (many) draft.each = many.values;
  draft.places = placesOf(session, asMap(properties), scope);
  // Written by hand, with references in it: the fields only show it.
  draft.given.set('cfnType', type);
  draft.given.set('properties', 'as in the template');
  draft.unknown.add('properties');
  return draft;
}

function shown(properties: CfnValue): string {
  const pretty = JSON.stringify(properties, null, 2);
  const text = pretty.length > MAX_TEXT ? JSON.stringify(properties) : pretty;
  if (text === '{}') return '';
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT - 1)}…` : text;
}

function asMap(value: CfnValue | undefined): Readonly<Record<string, CfnValue>> {
  return value !== undefined && typeof value === 'object' && !isList(value) ? value : {};
}
