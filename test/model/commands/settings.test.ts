import { describe, expect, it } from 'vitest';
import { connect } from '../../../src/model/commands/connect';
import { deleteItems } from '../../../src/model/commands/delete-items';
import { removeRow } from '../../../src/model/commands/edit-node';
import { clearSuppressions, setMode, setProfile, suppress, unsuppress } from '../../../src/model/commands/settings';
import { type Diagram, OUT, type Suppression } from '../../../src/model/document/diagram';
import { loadDiagram } from '../../../src/model/document/load';
import { saveDiagram } from '../../../src/model/document/save';
import { WireId } from '../../../src/model/kinds/fields';
import { twoZones } from '../../support/diagram';
import { nodeId, rowId, run } from '../../support/run-command';

const start = twoZones()
  .node('alb', 'web', { in: 'main', props: { subnets: ['private-a'], listeners: [{ port: 80 }] } })
  .node('targetGroup', 'boxes', { in: 'main' })
  .node('nlb', 'front', { in: 'main', props: { listeners: [{ port: 80 }] } })
  .node('vpcLinkV1', 'link', { in: 'frankfurt' })
  .node('nlb', 'spare', { in: 'main' })
  .wire('web', 'boxes')
  .wire('link', 'front')
  .build();
const onAlb: Suppression = { rule: 'CNT-15', on: nodeId('web'), reason: 'The second zone comes in May.' };
const onWire: Suppression = { rule: 'LB-17', on: WireId.parse('w_0'), reason: 'Peered.' };
const onLink: Suppression = { rule: 'API-09', on: WireId.parse('w_1'), reason: 'Trust me.' };
const quiet = (...suppressions: readonly Suppression[]) => run(start, suppress, { suppressions });
const listed = (doc: Diagram) => doc.settings.suppressions;

describe('the profile and the mode', () => {
  it('are kept in the document', () => {
    expect(run(start, setProfile, { profile: 'saa-c03' }).settings.profile).toBe('saa-c03');
    expect(run(start, setProfile, { profile: 'aws' })).toBe(start);
    expect(run(start, setMode, { mode: 'sketch' }).settings.mode).toBe('sketch');
    expect(run(start, setMode, { mode: 'design' })).toBe(start);
  });
});

describe('suppressing a finding', () => {
  it('keeps rule, place, reason and last day in the file', () => {
    const doc = quiet({ ...onAlb, until: '2027-05-31' }, onWire);
    const again = loadDiagram(saveDiagram(doc));
    expect(again.ok && listed(again.value)).toEqual([{ ...onAlb, until: '2027-05-31' }, onWire]);
  });

  it('again takes the new reason', () => {
    const doc = run(quiet(onAlb), suppress, { suppressions: [{ ...onAlb, reason: 'Asked again.' }] });
    expect(listed(doc)).toEqual([{ ...onAlb, reason: 'Asked again.' }]);
  });

  it.each<[string, Partial<Suppression>]>([
    ['without a reason', { reason: '  ' }],
    ['on what is not there', { on: nodeId('nobody') }],
    ['until a day that is none', { until: '2027-02-30' }],
    ['of what is no rule', { rule: 'anything' }],
  ])('%s changes nothing', (_situation, wrong) => {
    expect(quiet({ ...onAlb, ...wrong })).toBe(start);
  });

  it('can be taken back', () => {
    expect(listed(run(quiet(onAlb, onWire), unsuppress, { suppressions: [onAlb] }))).toEqual([onWire]);
  });
});

describe('a suppression goes', () => {
  it.each<[string, (doc: Diagram) => Diagram, readonly Suppression[]]>([
    ['with its node', (doc) => run(doc, deleteItems, { nodes: [nodeId('web')], wires: [] }), [onLink]],
    ['with its wire', (doc) => run(doc, deleteItems, { nodes: [], wires: [onWire.on as WireId] }), [onAlb, onLink]],
    [
      'with the row its wire starts at',
      (doc) => run(doc, removeRow, { id: nodeId('web'), row: rowId('web', 0) }),
      [onAlb, onLink],
    ],
    [
      'with a wire that another one replaces',
      (doc) => run(doc, connect, { from: { node: nodeId('link'), port: OUT }, to: nodeId('spare') }),
      [onAlb, onWire],
    ],
    [
      'not with anything else',
      (doc) => run(doc, deleteItems, { nodes: [nodeId('private-b')], wires: [] }),
      [onAlb, onWire, onLink],
    ],
  ])('%s', (_situation, change, left) => {
    expect(listed(change(quiet(onAlb, onWire, onLink)))).toEqual(left);
  });

  it('never while everything is there', () => {
    const doc = quiet(onAlb);
    expect(run(doc, { id: 'x', label: 'x', run: clearSuppressions }, undefined)).toBe(doc);
  });
});
