import { type CfnValue, isList } from '../cfn/value';
import { rowShape } from '../document/references';
import { metaOf, type RowId } from '../kinds/fields';
import { isKindId, type KindId, kindOf } from '../kinds/registry';
import type { Draft } from './draft';
import { unawaited } from './order';
import type { ImportedResource, NodeDraft, ReadContext, RowDraft } from './reader';
import type { Session } from './session';
import { asWritten, functionOf } from './values/as-written';
import { listItems, standIns } from './values/list-items';
import type { World } from './world';

/** Writes to a draft on behalf of a reader. */
export function nodeDraft(session: Session, draft: Draft, read: ReadContext): NodeDraft {
  const { id, kind, props, given, unknown } = draft;
  const own: Fields = {
    values: props,
    shape: kindOf(kind).props.shape,
    given: (prop, value) => given.set(prop, asWritten(value)),
    unknown: (prop) => unknown.add(prop),
  };
  return {
    id,
    kind,
    props,
    ...setters(session, draft, own, read),
    label: (value) => {
      const text = read.text(value);
      if (text.known && text.value.trim() !== '') draft.label = text.value;
    },
    row: (list, rowId, fill) => addRow(session, draft, read, { list, rowId, fill }),
    lacks: (row, field) => draft.lacks.add(`${row} ${field}`),
    after: (resource, ...oneOf) => {
      const before = unawaited(session, resource, oneOf);
      if (before) draft.early.push({ resource, before });
    },
    inside: (...places) => {
      draft.places = [...draft.places, ...places.flatMap((place) => place ?? [])];
    },
    elsewhere: (account, region) => {
      draft.elsewhere = { account: placeName(read, account), region: placeName(read, region) };
    },
    wire: (wire) => draft.wires.push(wire),
    take: (resource, part) => take(session, draft, resource, part),
    writes: (resource, part) => {
      if (resource.file === draft.scope.file) draft.parts.set(part, resource.logicalId);
    },
  };
}

/** A number or code; what is not known has a name of its own, so that it is taken for no other place. */
function placeName(read: ReadContext, value: CfnValue | undefined): string {
  const text = read.text(value);
  return text.known ? text.value : value === undefined ? '' : read.asWritten(value);
}

/** What is set: the properties of a node, or the fields of a row. */
interface Fields {
  readonly values: Record<string, unknown>;
  readonly shape: Readonly<Record<string, unknown>>;
  given(prop: string, value: CfnValue): void;
  unknown(prop: string): void;
}

function setters(
  session: Session,
  draft: Draft,
  { values, shape, given, unknown }: Fields,
  read: ReadContext,
): RowDraft {
  const plain =
    <T>(as: (value: CfnValue | undefined) => { readonly known: true; readonly value: T } | { readonly known: false }) =>
    (prop: string, value: CfnValue | undefined) => {
      if (value === undefined || read.resolve(value) === undefined) return;
      const expression = expressionIn(session.world, value);
      if (expression !== undefined) given(prop, expression);
      const result = as(value);
      if (result.known) values[prop] = result.value;
      // A parameter without a value yet is given one before anything is deployed.
      if (!result.known || (expression !== undefined && String(result.value) === '')) unknown(prop);
    };
  const kindsOf = (prop: string, kinds: readonly KindId[]) => (kinds.length > 0 ? kinds : namedKinds(shape[prop]));
  return {
    set: (prop, value) => {
      values[prop] = value;
    },
    text: plain(read.text),
    number: plain(read.number),
    flag: plain(read.flag),
    choice: (prop, value, spelling = {}) => {
      const asChoice = (it: CfnValue | undefined) => {
        const text = read.text(it);
        if (!text.known) return text;
        const choice = Object.hasOwn(spelling, text.value) ? spelling[text.value] : text.value;
        return fits(shape[prop], choice) ? { known: true as const, value: choice } : { known: false as const };
      };
      plain(asChoice)(prop, value);
    },
    nodeRef: (prop, value, ...kinds) => {
      if (value === undefined || read.resolve(value) === undefined) return;
      if (isDecided(value)) given(prop, value);
      const node = read.node(value, ...kindsOf(prop, kinds));
      if (node !== undefined) values[prop] = node;
      if (node === undefined || isOpen(read.resolve(value))) unknown(prop);
    },
    nodeRefs: (prop, value, ...kinds) => {
      if (value === undefined) return;
      const wanted = kindsOf(prop, kinds);
      const { items, known } = listItems(
        session.world,
        value,
        draft.scope,
        standIns(wanted.includes('subnet') ? 2 : 1),
      );
      const nodes = items.map((item) => read.node(item, ...wanted));
      if (isDecided(value)) given(prop, value);
      const isEmpty =
        nodes.length === 0 && expressionIn(session.world, value) !== undefined && read.resolve(value) !== undefined;
      if (!known || isEmpty || nodes.includes(undefined)) unknown(prop);
      values[prop] = [...new Set(nodes.flatMap((node) => node ?? []))];
    },
    unknown: (prop) => unknown(prop),
  };
}

function namedKinds(schema: unknown): readonly KindId[] {
  const meta = isSchema(schema) ? metaOf(schema) : {};
  return (meta.refersTo ?? []).filter(isKindId);
}

function isSchema(
  schema: unknown,
): schema is Parameters<typeof metaOf>[0] & { safeParse(value: unknown): { success: boolean } } {
  return typeof schema === 'object' && schema !== null && 'safeParse' in schema;
}

function fits(schema: unknown, value: unknown): boolean {
  return isSchema(schema) && schema.safeParse(value).success;
}

/** The first expression of the template in a value; what a reader put around it was not written by anybody. */
function expressionIn(world: World, value: CfnValue): CfnValue | undefined {
  if (typeof value !== 'object') return undefined;
  if (functionOf(value) && world.homes.has(value)) return value;
  for (const item of isList(value) ? value : Object.values(value)) {
    const found = expressionIn(world, item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Plain references are how a template names things; anything else was worked out. */
function isDecided(value: CfnValue): boolean {
  const call = functionOf(value);
  if (call) return call.fn !== 'Ref' && call.fn !== 'Fn::GetAtt';
  return Array.isArray(value) && value.some(isDecided);
}

/** Whether one of two branches may hold. */
function isOpen(value: CfnValue | undefined): boolean {
  return functionOf(value)?.fn === 'Fn::If';
}

interface NewRow {
  readonly list: string;
  readonly rowId: RowId;
  fill(row: RowDraft): void;
}

function addRow(session: Session, draft: Draft, read: ReadContext, { list, rowId, fill }: NewRow): RowId {
  const row: Record<string, unknown> = { id: rowId };
  const { props, given, unknown } = draft;
  const fields: Fields = {
    values: row,
    shape: rowShape(kindOf(draft.kind).props, list),
    given: (_, value) => given.set(list, given.get(list) ?? asWritten(value)),
    unknown: () => unknown.add(list),
  };
  fill(setters(session, draft, fields, read));
  const before = props[list];
  props[list] = [...(Array.isArray(before) ? before : []), row];
  return rowId;
}

function take(session: Session, draft: Draft, resource: ImportedResource, part: string | undefined): void {
  const { id, parts, scope } = draft;
  if (session.kinds.get(resource.nodeId) !== undefined || session.taken.has(resource.nodeId)) return;
  session.taken.set(resource.nodeId, { by: id });
  // A part in another file has no place in this one.
  if (resource.file !== scope.file) return;
  const isFree = part !== undefined && !parts.has(part);
  parts.set(isFree ? part : keptPart(resource), resource.logicalId);
}

/** The key of a part that nothing drawn writes to. */
export function keptPart({ logicalId }: ImportedResource): string {
  return `kept ${logicalId}`;
}
