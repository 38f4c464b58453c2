import { describe, expect, it } from 'vitest';
import { KINDS } from '../../../src/model/kinds/registry';
import { ENTRIES, searchEntries, sections } from '../../../src/renderer/palette/entries';
import { withRecent } from '../../../src/renderer/palette/recents';
import { iconFor } from '../../../src/renderer/ui/icons/icon-for';

const idsOf = (query: string) => searchEntries(query).map((entry) => entry.id);

describe('entries of the palette', () => {
  it.each(KINDS.map((kind) => kind.id))('offers %s, with an icon that is drawn', (id) => {
    const entries = ENTRIES.filter((entry) => entry.kind === id);
    expect(entries).not.toEqual([]);
    for (const entry of entries) expect(iconFor(entry.icon).kind).not.toBe('initials');
  });

  it('lists the variants of a kind instead of the kind', () => {
    const subnets = ENTRIES.filter((entry) => entry.kind === 'subnet').map((entry) => entry.label);
    expect(subnets).toEqual(['Private subnet', 'Public subnet']);
  });

  it('shows each entry in exactly one section when nothing was used yet', () => {
    const shown = sections([]).flatMap((section) => section.entries);
    expect(shown.map((entry) => entry.id).sort()).toEqual(ENTRIES.map((entry) => entry.id).sort());
    expect(sections([]).map((section) => section.title)).not.toContain('Recently used');
  });

  it('lists containers from the outside in, before what they hold', () => {
    const titles = sections([]).map((section) => [section.title, section.entries.map((entry) => entry.label)] as const);
    expect(new Map(titles).get('Structure')).toEqual(['AWS account', 'Region', 'Other resource']);
    expect(new Map(titles).get('Network')?.slice(0, 4)).toEqual([
      'VPC',
      'Availability Zone',
      'Private subnet',
      'Public subnet',
    ]);
  });

  it('puts what was used recently on top and forgets ids that no longer exist', () => {
    const [first] = sections(['alb', 'gone', 'subnet:publicSubnet']);
    expect(first?.title).toBe('Recently used');
    expect(first?.entries.map((entry) => entry.id)).toEqual(['alb', 'subnet:publicSubnet']);
  });

  it('keeps the five used last, each once', () => {
    const used = ['a', 'b', 'c', 'd', 'a', 'e', 'f'].reduce<readonly string[]>(withRecent, []);
    expect(used).toEqual(['f', 'e', 'a', 'd', 'c']);
  });
});

describe('search of the palette', () => {
  it.each([
    ['alb', 'alb'],
    ['ALB', 'alb'],
    ['application load', 'alb'],
    ['network lb', 'nlb'],
    ['layer 4', 'nlb'],
    ['AZ', 'zone'],
    ['igw', 'internetGateway'],
    ['public', 'subnet:publicSubnet'],
    ['private subnet', 'subnet:privateSubnet'],
    ['firewall', 'webAcl'],
    ['vpcLinkV2', 'vpcLinkV2'],
    ['  rest ', 'restApi'],
  ])('finds %s first', (query, id) => {
    expect(idsOf(query)[0]).toBe(id);
  });

  it('puts the entry of that very name before longer names', () => {
    expect(idsOf('vpc')[0]).toBe('vpc');
  });

  it('finds nothing for words no entry has', () => {
    expect(idsOf('mainframe')).toEqual([]);
  });
});
