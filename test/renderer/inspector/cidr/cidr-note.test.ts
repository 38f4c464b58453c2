import { describe, expect, it } from 'vitest';
import { createFacts } from '../../../../src/model/facts/facts';
import { NodeId } from '../../../../src/model/kinds/fields';
import { blockSuggestions } from '../../../../src/renderer/inspector/cidr/blocks';
import { cidrNote } from '../../../../src/renderer/inspector/cidr/cidr-note';
import { idOf, twoZones } from '../../../support/diagram';

const facts = createFacts(
  twoZones()
    .node('vpc', 'other', { in: 'frankfurt', props: { cidr: '10.1.0.0/16', extraCidrs: '100.64.0.0/16' } })
    .node('onPremises', 'office', { props: { cidrs: '192.168.0.0/16, 172.16.0.0/12' } })
    .node('securityGroup', 'sg', { in: 'main' })
    .build(),
);
const node = (label: string) => {
  const found = facts.graph.node(NodeId.parse(idOf(label)));
  if (!found) throw new Error(`no ${label}`);
  return found;
};
const note = (text: string, label = 'sg') => cidrNote(text, node(label), facts);

describe('a block that a rule names', () => {
  it.each([
    ['0.0.0.0/0', 'Everybody: all IPv4 addresses.'],
    ['::/0', 'Everybody over IPv6.'],
    ['2001:db8::/56', 'An IPv6 block.'],
    ['10.0.0.0/16', '10.0.0.0 to 10.0.255.255, 65,536 addresses. VPC main.'],
    ['10.0.1.0/24', '10.0.1.0 to 10.0.1.255, 256 addresses. Subnet private-a.'],
    ['10.0.1.7/32', 'One address. In subnet private-a.'],
    ['10.0.200.0/24', '10.0.200.0 to 10.0.200.255, 256 addresses. In VPC main.'],
    ['10.0.0.0/8', '10.0.0.0 to 10.255.255.255, 16,777,216 addresses. Holds VPC main and VPC other.'],
    ['100.64.3.0/24', '100.64.3.0 to 100.64.3.255, 256 addresses. In VPC other.'],
    ['172.20.0.0/16', '172.20.0.0 to 172.20.255.255, 65,536 addresses. In on premises office.'],
    ['11.0.0.0/24', '11.0.0.0 to 11.0.0.255, 256 addresses. In nothing that is drawn.'],
  ])('%s: %s', (text, words) => {
    expect(note(text)).toEqual({ tone: 'info', text: words });
  });

  it.each([
    ['10.0.0.5/16', 'warning', /^Has host bits: AWS takes 10\.0\.0\.0\/16\. .*VPC main\.$/],
    ['10.0.0.5', 'error', /length is missing: 10\.0\.0\.5\/32/],
    ['10.0.0.0/33', 'error', /write it like 10\.0\.0\.0\/16/],
    ['everybody', 'error', /write it like/],
    ['fe80::zz/1', 'error', /No IPv6 block/],
  ])('%s is told as %s', (text, tone, words) => {
    expect(note(text)).toEqual({ tone, text: expect.stringMatching(words) });
  });

  it('is nothing while it is empty', () => {
    expect(note('  ')).toBeUndefined();
  });

  it('is told part by part when there are several, with the worst tone', () => {
    expect(note('10.0.0.0/16, 10.0.0.9/16')).toEqual({
      tone: 'warning',
      text: expect.stringMatching(/^10\.0\.0\.0\/16: .*VPC main\. 10\.0\.0\.9\/16: Has host bits/),
    });
  });
});

describe('the block a network has itself', () => {
  it.each([
    ['private-a', '10.0.1.0/24', 'info', '10.0.1.0 to 10.0.1.255, 256 addresses, 251 of them for you.'],
    [
      'private-a',
      '10.0.2.0/25',
      'warning',
      '10.0.2.0 to 10.0.2.127, 128 addresses, 123 of them for you. Overlaps subnet private-b.',
    ],
    [
      'private-a',
      '10.1.2.0/25',
      'warning',
      '10.1.2.0 to 10.1.2.127, 128 addresses, 123 of them for you. Not in VPC main.',
    ],
    ['main', '10.0.0.0/16', 'info', '10.0.0.0 to 10.0.255.255, 65,536 addresses.'],
    ['main', '10.1.0.0/17', 'info', '10.1.0.0 to 10.1.127.255, 32,768 addresses. Overlaps VPC other.'],
  ])('%s with %s', (label, text, tone, words) => {
    expect(note(text, label)).toEqual({ tone, text: words });
  });
});

describe('blocks that are offered', () => {
  it('are everybody, then what is drawn with the own VPC first, each once', () => {
    expect(Object.entries(blockSuggestions(facts, node('sg'))).slice(0, 3)).toEqual([
      ['0.0.0.0/0', 'Everybody'],
      ['10.0.0.0/16', 'VPC main'],
      ['10.0.1.0/24', 'subnet private-a'],
    ]);
    expect(Object.keys(blockSuggestions(facts, node('sg')))).toContain('172.16.0.0/12');
  });

  it('are not the own one', () => {
    expect(Object.keys(blockSuggestions(facts, node('main')))).not.toContain('10.0.0.0/16');
  });
});
