import { type CfnValue, isList } from '../cfn/value';
import { toValue } from '../source/value';
import { type Draft, newDraft } from './draft';
import { placesOf } from './generic-places';
import type { ImportedResource } from './reader';
import { type Session, scopeOf } from './session';
import { asWritten } from './values/as-written';
import { listItems } from './values/list-items';
import { resolve } from './values/resolve';

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
  draft.places = placesOf(asMap(properties));
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

/** What `Fn::ForEach` repeats, and for which values. */
function repeated(session: Session, resource: ImportedResource) {
  if (!resource.logicalId.startsWith('Fn::ForEach::')) return undefined;
  const [, collection, body] = asList(toValue(resource.written.value));
  const scope = scopeOf(session, resource);
  const { items, known } = listItems(session.world, collection, scope);
  const [inner] = Object.values(asMap(body));
  const { Type: type, Properties: properties = {} } = asMap(inner);
  const values = items.map((item) => resolve(session.world, item, scope) ?? item);
  return {
    name: resource.logicalId.replace('Fn::ForEach::', ''),
    type: typeof type === 'string' ? type : '',
    properties,
    values: known ? values.map((value) => (typeof value === 'object' ? asWritten(value) : String(value))) : null,
  };
}

function asList(value: CfnValue): readonly CfnValue[] {
  return typeof value === 'object' && isList(value) ? value : [];
}

function asMap(value: CfnValue | undefined): Readonly<Record<string, CfnValue>> {
  return value !== undefined && typeof value === 'object' && !isList(value) ? value : {};
}
