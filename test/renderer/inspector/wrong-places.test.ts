import { describe, expect, it } from 'vitest';
import { createFacts } from '../../../src/model/facts/facts';
import { NodeId } from '../../../src/model/kinds/fields';
import { kindOf } from '../../../src/model/kinds/registry';
import { fieldsOf } from '../../../src/renderer/inspector/fields';
import { wrongPlaces } from '../../../src/renderer/inspector/wrong-places';
import { idOf, rowIdOf, twoZones } from '../../support/diagram';

const { graph } = createFacts(
  twoZones()
    .node('vpc', 'no-block', { in: 'frankfurt', props: { cidr: '' } })
    .node('vpc', 'odd-blocks', { in: 'frankfurt', props: { cidr: '10.0.0.0/40', extraCidrs: '10.1.0.0/16, ten' } })
    .node('alb', 'slow', { in: 'main', props: { idleTimeout: 9000 } })
    .node('securityGroup', 'sg', { in: 'main', props: { rules: [{ cidr: '10.0.0.0/16' }, {}, { cidr: 'all' }] } })
    .build(),
);
const wrongIn = (label: string) => {
  const node = graph.node(NodeId.parse(idOf(label)));
  if (!node) throw new Error(`no ${label}`);
  return wrongPlaces(node, fieldsOf(kindOf(node.kind).props)).map(({ node: _node, ...place }) => place);
};

describe('fields that cannot become a template', () => {
  it.each([
    ['a required value that is empty', 'no-block', [{ prop: 'cidr' }]],
    ['blocks that are none', 'odd-blocks', [{ prop: 'cidr' }, { prop: 'extraCidrs' }]],
    ['a number out of range', 'slow', [{ prop: 'idleTimeout' }]],
    [
      'a rule that names nothing, and one whose block is none',
      'sg',
      [
        { prop: 'rules', row: rowIdOf('sg', 1), field: 'cidr' },
        { prop: 'rules', row: rowIdOf('sg', 2), field: 'cidr' },
      ],
    ],
    ['none of a node that is complete', 'private-a', []],
  ])('%s', (_situation, label, places) => {
    expect(wrongIn(label)).toEqual(places);
  });
});
