import { describe, expect, it } from 'vitest';
import { pictureOf } from '../../../src/model/layout/picture';
import { containerAt } from '../../../src/renderer/canvas/containers';
import { chain } from '../../support/chain';
import { idOf } from '../../support/diagram';
import { placed } from '../../support/placed';
import { nodeId } from '../../support/run-command';
import { reversed } from '../../support/shuffled';

const doc = chain();
const at = (x: number, y: number, without: readonly string[] = [], of = doc) =>
  containerAt(of, pictureOf(of), { x, y }, without.map(nodeId));

describe('the container at a point', () => {
  it.each<[string, number, number, string]>([
    ['the account at its corner', 200, 0, 'acct'],
    ['the Region inside it', 230, 60, 'frankfurt'],
    ['the VPC around a load balancer, which is no container', 520, 300, 'main'],
    ['the zone beside its subnet', 270, 420, 'zone-a'],
    ['the subnet as the innermost', 400, 480, 'private-a'],
    ['the subnet of the other zone', 400, 660, 'private-b'],
  ])('is %s', (_, x, y, label) => {
    expect(at(x, y)).toBe(idOf(label));
    expect(at(x, y, [], reversed(doc))).toBe(idOf(label));
  });

  it('is the canvas where nothing stands', () => {
    expect(at(-50, -50)).toBe(null);
    expect(at(50, 150)).toBe(null);
  });

  it('is never what is being moved, nor anything inside it', () => {
    expect(at(400, 480, ['private-a'])).toBe(idOf('zone-a'));
    expect(at(400, 480, ['zone-a'])).toBe(idOf('main'));
    expect(at(400, 480, ['zone-a', 'acct'])).toBe(null);
  });

  it('is the smaller one where two lie over one another', () => {
    const over = placed(doc, { 'zone-b': { x: 20, y: 160, width: 300, height: 160 } });
    expect(at(270, 425, [], over)).toBe(idOf('zone-b'));
  });
});
