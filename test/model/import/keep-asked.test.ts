import { expect, it } from 'vitest';
import type { Diagram } from '../../../src/model/document/diagram';
import { createFacts } from '../../../src/model/facts/facts';
import { fixAll } from '../../../src/model/findings/quick-fixes';
import { validate } from '../../../src/model/findings/validate';
import { fix, setField } from '../../../src/model/fixes/edits';
import { tried } from '../../../src/model/fixes/preview';
import { rebase } from '../../../src/model/import/rebase';
import { writeTemplates } from '../../../src/model/writeback/write-templates';
import { baseTemplate, exchanged } from '../../support/bases';
import { imported } from '../../support/imported-design';
import { countingIds } from '../../support/run-command';

const wrong = exchanged(
  baseTemplate('rest-v1'),
  ['    DependsOn: GetOrders\n', ''],
  ['      Name: orders-link\n', '      Name: orders-link\n      Tags: [{ Key: owner, Value: 012345678901 }]\n'],
);
const CODES = ['EXP-04', 'EXP-05', 'API-41'];
const mended = (doc: Diagram) => {
  const findings = validate(doc).all.filter(({ rule }) => CODES.includes(rule));
  expect(findings.map(({ rule }) => rule).sort()).toEqual([...CODES].sort());
  return tried(doc, fixAll(findings, 'each'), countingIds());
};

function slower(doc: Diagram): Diagram {
  const api = Object.values(doc.nodes).find(({ kind }) => kind === 'restApi');
  const [route] = api?.kind === 'restApi' ? api.props.routes : [];
  if (!api || !route) throw new Error('no API with a route');
  return tried(doc, fix('slower', 'Slower', setField(api.id, route.id, 'timeoutMs', 5000)), countingIds());
}

it('what a quick fix asked to be written stays asked for when the template is looked at with other values', () => {
  const doc = mended(slower(imported(wrong).diagram));
  const other = rebase(doc, imported(wrong, { parameters: { Stage: 'test' } }).diagram);
  expect(createFacts(other).graph.doc.source?.files[0]?.parameters).toEqual({ Stage: 'test' });
  expect(validate(other).all.filter(({ rule }) => CODES.includes(rule))).toEqual([]);
  const [before, after] = [doc, other].map((each) => writeTemplates(each, new Set()).files[0]?.text);
  expect(after).toBe(before);
  expect(after).toContain("Value: '012345678901'");
});

it('what the text says by now need not be asked for', () => {
  const doc = mended(slower(imported(wrong).diagram));
  const right = imported(baseTemplate('rest-v1')).diagram;
  const { source } = rebase(doc, right);
  expect(Object.values(source?.origins ?? {}).flatMap(({ waits }) => Object.keys(waits ?? {}))).toEqual([]);
  expect(source?.files.flatMap(({ quoted }) => quoted ?? [])).toEqual([]);
});
