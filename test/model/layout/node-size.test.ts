import { describe, expect, it } from 'vitest';
import type { Diagram } from '../../../src/model/document/diagram';
import * as kinds from '../../../src/model/kinds/index';
import { CHIP_STRIP, HEADER, ROW, showsChipStrip, sizeOfNode, UPRIGHT } from '../../../src/model/layout/node-size';
import { chainBuilder } from '../../support/chain';
import { diagram, twoZones } from '../../support/diagram';
import { nodeId } from '../../support/run-command';

const nodeOf = (doc: Diagram, label: string) => {
  const node = doc.nodes[nodeId(label)];
  if (!node) throw new Error(`no node is called ${label}`);
  return node;
};
const doc = chainBuilder().build();
const size = (label: string) => sizeOfNode(nodeOf(doc, label), undefined);

describe('the size of a node', () => {
  it.each<[string, string, number, number]>([
    ['of a compact one is its header', 'link', 124, HEADER],
    ['of a compact one with a security group is no higher', 'web-1', 112, HEADER],
    ['with two rows is two rows higher', 'rest', 168, HEADER + 2 * ROW],
    ['with a row and a security group has a strip of chips', 'web', 148, HEADER + ROW + CHIP_STRIP],
    ['of one with its icon above the label is narrow and high', 'callers', 76, UPRIGHT],
    ['with a row and no security group has none', 'front', 148, HEADER + ROW],
  ])('%s', (_, label, width, height) => {
    expect(size(label)).toEqual({ width, height });
  });

  it('does not follow a size in the layout', () => {
    expect(sizeOfNode(nodeOf(doc, 'web-1'), { x: 0, y: 0, width: 900, height: 900 })).toEqual(size('web-1'));
  });

  it('is positive for a fresh node of every kind', () => {
    for (const { id } of Object.values(kinds)) {
      const fresh = nodeOf(diagram().node(id, 'fresh').build(), 'fresh');
      const { width, height } = sizeOfNode(fresh, undefined);
      expect([id, width >= 76, height >= HEADER]).toEqual([id, true, true]);
    }
  });
});

describe('the size of a container', () => {
  const main = nodeOf(doc, 'main');
  it('is the one it was given', () => {
    expect(sizeOfNode(main, { x: 0, y: 0, width: 700, height: 300 })).toEqual({ width: 700, height: 300 });
  });

  it('is the smallest of its kind where none was given', () => {
    expect(sizeOfNode(main, undefined)).toEqual({ width: 280, height: 160 });
    expect(sizeOfNode(main, { x: 5, y: 5, width: 700 })).toEqual({ width: 700, height: 160 });
  });
});

it('gives only nodes with rows and security groups a strip of chips', () => {
  const shown = ['web', 'front', 'web-1', 'rest', 'lb-sg'].filter((label) => showsChipStrip(nodeOf(doc, label)));
  expect(shown).toEqual(['web']);
  const link = twoZones()
    .node('securityGroup', 'sg', { in: 'main' })
    .node('vpcLinkV2', 'link', { in: 'main', props: { securityGroups: ['sg'] } });
  expect(showsChipStrip(nodeOf(link.build(), 'link'))).toBe(false);
});
