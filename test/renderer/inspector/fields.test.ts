import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { field } from '../../../src/model/kinds/fields';
import { KINDS, kindOf } from '../../../src/model/kinds/registry';
import {
  canReset,
  defaultWords,
  type Field,
  fieldsOf,
  fitsSegments,
  rangeNote,
} from '../../../src/renderer/inspector/fields';

const fieldOf = (kind: string, key: string): Field => {
  const found = fieldsOf(kindOf(kind).props).find((each) => each.key === key);
  if (!found) throw new Error(`${kind} has no ${key}`);
  return found;
};
const rowField = (kind: string, list: string, key: string): Field => {
  const { input } = fieldOf(kind, list);
  const found = input.as === 'rows' ? input.fields.find((each) => each.key === key) : undefined;
  if (!found) throw new Error(`${kind}.${list} has no ${key}`);
  return found;
};

/** Fields of our own, which AWS documents nowhere. */
const NOT_AWS = ['client.notes'];

/** Every field of every kind, those of its rows as `kind.list.field`. */
const everyField = KINDS.flatMap(({ id, props }) =>
  fieldsOf(props).flatMap((field) => [
    [`${id}.${field.key}`, field] as const,
    ...(field.input.as === 'rows'
      ? field.input.fields.map((each) => [`${id}.${field.key}.${each.key}`, each] as const)
      : []),
  ]),
);

describe('every field of every kind', () => {
  it('says in a sentence what it is for', () => {
    const mute = everyField.filter(([, { meta }]) => !/^\S.{8,170}\.$/.test(meta.help ?? ''));
    expect(mute.map(([name, { meta }]) => `${name}: ${meta.help}`)).toEqual([]);
  });

  it("leads to AWS's documentation", () => {
    const without = everyField.filter(
      ([, { meta }]) => !/^https:\/\/(docs\.)?aws\.amazon\.com\/.+/.test(meta.docs ?? ''),
    );
    expect(without.map(([name]) => name)).toEqual(NOT_AWS);
  });

  it('has a title that fits two lines beside its control', () => {
    expect(everyField.filter(([, { title }]) => title.length > 26).map(([name]) => name)).toEqual([]);
  });

  it('has a default within what AWS accepts', () => {
    const beyond = everyField.filter(([, { meta, initial }]) => rangeNote(meta, initial) !== undefined);
    expect(beyond.map(([name]) => name)).toEqual([]);
  });
});

describe('fields of a kind', () => {
  it.each(KINDS.map((kind) => [kind.id, kind] as const))('%s: every property has a widget and a title', (_, kind) => {
    const fields = fieldsOf(kind.props);
    expect(fields.map((each) => each.key)).toEqual(Object.keys(kind.props.shape));
    const rows = fields.flatMap(({ input }) => (input.as === 'rows' ? input.fields : []));
    for (const each of [...fields, ...rows]) {
      expect(each.meta.title, each.key).toBeTruthy();
      expect(each.initial, each.key).not.toBeUndefined();
    }
    expect(rows.every(({ key }) => key !== 'id')).toBe(true);
  });

  it('edits the rows that a kind draws as rows, and the subnets it spans as a list of nodes', () => {
    for (const { props, rows, spans } of KINDS) {
      const inputs = new Map(fieldsOf(props).map(({ key, input }) => [key, input.as]));
      for (const list of rows ?? []) expect(inputs.get(list)).toBe('rows');
      if (spans) expect(inputs.get(spans)).toBe('nodeRefs');
    }
  });

  it.each<[Field, string]>([
    [fieldOf('alb', 'idleTimeout'), 'number'],
    [fieldOf('alb', 'scheme'), 'choice'],
    [fieldOf('nlb', 'crossZone'), 'flag'],
    [fieldOf('region', 'code'), 'text'],
    [fieldOf('subnet', 'routeTable'), 'nodeRef'],
    [fieldOf('ec2', 'securityGroups'), 'nodeRefs'],
    [rowField('restApi', 'routes', 'listener'), 'rowRef'],
    [rowField('securityGroup', 'rules', 'peer'), 'nodeRef'],
    [rowField('routeTable', 'routes', 'target'), 'nodeRef'],
  ])('edits $title with the right widget', ({ input }, widget) => {
    expect(input.as).toBe(widget);
  });

  it.each([
    ['a union of types', z.union([z.string(), z.number()])],
    ['a fraction', z.number()],
    ['a list of plain texts', z.array(z.string())],
    ['an object', z.object({ a: z.string() })],
    ['a nullable text', z.string().nullable()],
  ])('throws for %s, which no widget edits', (_, schema) => {
    expect(() => fieldsOf(z.strictObject({ odd: field(schema, { title: 'Odd' }) }))).toThrow(/^odd: /);
  });
});

describe('what a field shows', () => {
  it.each([
    [['in', 'out'], true],
    [['tcp', 'udp', 'all'], true],
    [['private', 'public'], true],
    [['internal', 'internet-facing'], false],
    [['REGIONAL', 'EDGE', 'PRIVATE'], false],
    [['Internal', 'Public'], true],
    [['Regional', 'Edge', 'Private'], true],
    [['NONE', 'AWS_IAM'], true],
    [['instance', 'ip', 'alb'], true],
    [['BUFFERED', 'STREAM'], false],
    [['one'], false],
    [['a', 'b', 'c', 'd'], false],
  ])('%j side by side: %s', (options, fits) => {
    expect(fitsSegments(options)).toBe(fits);
  });

  it('offers a way back only from another value than a default that is one', () => {
    expect(canReset(fieldOf('alb', 'idleTimeout'), 90)).toBe(true);
    expect(canReset(fieldOf('alb', 'idleTimeout'), 60)).toBe(false);
    expect(canReset(fieldOf('vpc', 'cidr'), '10.0.0.0/16')).toBe(false);
    expect(canReset(fieldOf('ec2', 'instanceType'), 'm5.large')).toBe(false);
    expect(canReset(fieldOf('ec2', 'securityGroups'), ['n_a'])).toBe(false);
  });

  it.each([
    [fieldOf('alb', 'idleTimeout'), '60 s'],
    [fieldOf('nlb', 'crossZone'), 'off'],
    [fieldOf('alb', 'scheme'), 'Internal'],
    [fieldOf('ec2', 'securityGroups'), ''],
  ])('says the default of $title', (field, words) => {
    expect(defaultWords(field)).toBe(words);
  });

  it('says the range that AWS accepts only for a number outside it', () => {
    const { meta } = fieldOf('alb', 'idleTimeout');
    expect(rangeNote(meta, 4001)).toBe('AWS accepts 1 to 4,000 s.');
    expect(rangeNote(meta, 4000)).toBeUndefined();
    expect(rangeNote({}, 4001)).toBeUndefined();
  });
});
