import { describe, expect, it } from 'vitest';
import { KINDS, kindOf } from '../../../../src/model/kinds/registry';
import { type Field, fieldsOf } from '../../../../src/renderer/inspector/fields';
import { columnsOf, detailFields } from '../../../../src/renderer/inspector/table/columns';
import { nextNumbers } from '../../../../src/renderer/inspector/table/next-numbers';

const lists = KINDS.flatMap(({ id, props }) =>
  fieldsOf(props)
    .filter(({ input }) => input.as === 'rows')
    .map((list) => [`${id}.${list.key}`, list] as const),
);
const listOf = (kind: string, key: string): Field => {
  const list = fieldsOf(kindOf(kind).props).find((each) => each.key === key);
  if (!list) throw new Error(`${kind} has no ${key}`);
  return list;
};

/** What is left of the panel for the cells of a row, and what the icon at the end of a wired row takes of it. */
const ROOM = 280 - 1 - 2 * 16 - 2 - 16;
const LEADS = 20;
const isWired = (name: string) => {
  const [kind = '', list = ''] = name.split('.');
  const { wiresFrom, rows } = kindOf(kind);
  return wiresFrom === 'rows' && rows?.includes(list) === true;
};

describe('columns of a list', () => {
  it.each(lists)('%s: every field of a row stands in one cell or in the detail', (_name, list) => {
    const shown = columnsOf(list).flatMap(({ fields }) => fields.map(({ key }) => key));
    const all = [...shown, ...detailFields(list).map(({ key }) => key)];
    const expected = list.input.as === 'rows' ? list.input.fields.map(({ key }) => key) : [];
    expect(all.sort()).toEqual([...expected].sort());
    expect(list.meta.columns, 'the schema says which').toBeDefined();
  });

  it.each(lists.filter(([name]) => name !== 'networkAcl.entries' && name !== 'alb.rules'))(
    '%s fits one line of the panel',
    (name, list) => {
      const room = ROOM - (isWired(name) ? LEADS : 0);
      expect(columnsOf(list).reduce((sum, { width }) => sum + width, 0)).toBeLessThanOrEqual(room);
    },
  );

  it('joins both ends of a range, and a block with the references that stand in its place', () => {
    const kinds = columnsOf(listOf('securityGroup', 'rules')).map(({ kind, fields }) => [kind, fields.length]);
    expect(kinds).toEqual([
      ['choice', 1],
      ['choice', 1],
      ['ports', 2],
      ['either', 3],
    ]);
  });

  it('gives what is left of a line to a choice with long words, not to one with short words', () => {
    const grows = columnsOf(listOf('alb', 'listeners')).map((column) => [column.title, column.grows]);
    expect(grows).toEqual([
      ['Protocol', false],
      ['Port', false],
      ['Default action', true],
    ]);
  });

  it('refuses a column of a field that the rows lack', () => {
    const routes = listOf('routeTable', 'routes');
    expect(() => columnsOf({ ...routes, meta: { ...routes.meta, columns: { Odd: ['odd'] } } })).toThrow(/names odd/);
  });
});

describe('numbers of a new row', () => {
  const row = (ruleNumber: number) => ({ id: `r_${ruleNumber}` as never, ruleNumber });

  it('follow the highest one', () => {
    expect(nextNumbers(listOf('networkAcl', 'entries'), [row(200), row(100)])).toEqual({ ruleNumber: 210 });
  });

  it('are the defaults in an empty list, and where rows have none of their own', () => {
    expect(nextNumbers(listOf('networkAcl', 'entries'), [])).toEqual({});
    expect(nextNumbers(listOf('securityGroup', 'rules'), [row(1)])).toEqual({});
  });
});
