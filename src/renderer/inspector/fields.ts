import { z } from 'zod';
import { rowShape } from '../../model/document/references';
import { type FieldMeta, metaOf } from '../../model/kinds/fields';

/** What a property is edited with. */
export type FieldInput =
  | { readonly as: 'text'; readonly maxLength: number | undefined }
  | { readonly as: 'number' }
  | { readonly as: 'flag' }
  | { readonly as: 'choice'; readonly options: readonly string[] }
  | { readonly as: 'nodeRef'; readonly kinds: readonly string[] }
  | { readonly as: 'nodeRefs'; readonly kinds: readonly string[] }
  | { readonly as: 'rowRef' }
  | { readonly as: 'rows'; readonly one: string; readonly fields: readonly Field[] };

/** One property of a kind, or of its rows, as the inspector shows it. */
export interface Field {
  readonly key: string;
  readonly title: string;
  readonly meta: Partial<FieldMeta>;
  /** The value it has when nobody set it. */
  readonly initial: unknown;
  readonly input: FieldInput;
}

type Json = z.core.JSONSchema.BaseSchema;

const CACHE = new WeakMap<z.ZodObject, readonly Field[]>();

/** The fields of a kind's properties, in the order of the schema. A property that has no widget throws: a test walks all kinds. */
export function fieldsOf(props: z.ZodObject): readonly Field[] {
  const known = CACHE.get(props);
  if (known) return known;
  const made = fieldsIn(z.toJSONSchema(props, { io: 'input' }), props.shape, props);
  CACHE.set(props, made);
  return made;
}

function fieldsIn(json: Json, shape: Readonly<Record<string, unknown>>, props: z.ZodObject): readonly Field[] {
  return Object.entries(json.properties ?? {}).map(([key, property]) => {
    const schema = shape[key];
    if (typeof property === 'boolean' || !(schema instanceof z.ZodType)) throw new Error(`${key}: no widget`);
    const meta = metaOf(schema);
    const input = inputOf(key, property, meta, props);
    return { key, title: meta.title ?? key, meta, initial: property.default, input };
  });
}

function inputOf(key: string, json: Json, meta: Partial<FieldMeta>, props: z.ZodObject): FieldInput {
  if (meta.rows) return { as: 'rows', one: meta.rows.one, fields: rowFields(key, json, props) };
  if (meta.refersToRow) return { as: 'rowRef' };
  if (meta.refersTo) return { as: json.type === 'array' ? 'nodeRefs' : 'nodeRef', kinds: meta.refersTo };
  if (json.enum) return { as: 'choice', options: json.enum.map(String) };
  if (json.type === 'integer') return { as: 'number' };
  if (json.type === 'boolean') return { as: 'flag' };
  if (json.type === 'string') return { as: 'text', maxLength: json.maxLength };
  throw new Error(`${key}: add a widget for ${JSON.stringify(json.type ?? json)}`);
}

function rowFields(key: string, json: Json, props: z.ZodObject): readonly Field[] {
  const { items } = json;
  if (typeof items !== 'object' || Array.isArray(items)) throw new Error(`${key}: rows without a shape`);
  const { id: _id, ...properties } = items.properties ?? {};
  return fieldsIn({ properties }, rowShape(props, key), props);
}

/** Letters that two segments have room for beside the label column, and three, which are set smaller. */
const ROOM: Readonly<Record<number, number>> = { 2: 18, 3: 20.5 };

/** True when a choice is short enough to show all of it side by side. */
export function fitsSegments(labels: readonly string[]): boolean {
  return labels.reduce((sum, label) => sum + widthOf(label), 0) <= (ROOM[labels.length] ?? 0);
}

/** What the values of a choice are called. */
export function choiceOptions(values: readonly string[], { words, placeholder }: Partial<FieldMeta>) {
  return values.map((value) => ({ value, label: words?.[value] ?? (value || (placeholder ?? 'None')) }));
}

/** True for a field whose choices are all in sight: the default is among them, and needs no way back of its own. */
export function isSegmented({ input, meta }: Field): boolean {
  return input.as === 'choice' && fitsSegments(choiceOptions(input.options, meta).map(({ label }) => label));
}

/** Capitals are about half as wide again as small letters. */
function widthOf(text: string): number {
  const capitals = text.match(/[A-Z_]/g) ?? [];
  return text.length + capitals.length / 2;
}

/** True when resetting a field means something: it has a default of its own and another value. */
export function canReset({ input, meta, initial }: Field, value: unknown): boolean {
  const isPlain = ['text', 'number', 'flag', 'choice'].includes(input.as);
  return isPlain && !meta.required && initial !== '' && initial !== value;
}

/** The value a field has when nobody set it, in words; nothing for a list, a reference, or an empty text. */
export function defaultWords({ input, initial, meta: { unit, words } }: Field): string {
  if (input.as === 'flag') return initial === true ? 'on' : 'off';
  if (input.as === 'number') return `${inWords(Number(initial))}${unit ? ` ${unit}` : ''}`;
  const value = input.as === 'text' || input.as === 'choice' ? String(initial ?? '') : '';
  return words?.[value] ?? value;
}

/** Says that a number lies outside what AWS accepts. It is kept all the same, so that the drawing can show it. */
export function rangeNote({ range, unit }: Partial<FieldMeta>, value: unknown): string | undefined {
  if (!range || typeof value !== 'number') return undefined;
  const [min, max] = range;
  if (value >= min && value <= max) return undefined;
  return `AWS accepts ${inWords(min)} to ${inWords(max)}${unit ? ` ${unit}` : ''}.`;
}

function inWords(value: number): string {
  return value > 65_535 || value % 1000 === 0 ? value.toLocaleString('en') : String(value);
}
