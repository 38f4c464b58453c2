import { describe, expect, it } from 'vitest';
import { createFacts } from '../../../src/model/facts/facts';
import { NodeId } from '../../../src/model/kinds/fields';
import { endChoices, endName, offChoices, offName, zoneChoices } from '../../../src/renderer/tracing/choices';
import { fitting } from '../../../src/renderer/ui/combobox';
import { idOf, twoZones } from '../../support/diagram';

const doc = twoZones()
  .node('securityGroup', 'web-sg', { in: 'main' })
  .node('ec2', 'web', { in: 'private-b' })
  .node('ec2', 'web-2', { in: 'private-a' })
  .node('ec2', ' ', { in: 'private-a' })
  .node('vpc', 'other', { in: 'frankfurt', props: { cidr: '10.1.0.0/16' } })
  .node('zone', 'other-a', { in: 'other', props: { letter: 'a' } })
  .build();
const facts = createFacts(doc);
const labels = (choices: readonly { readonly label: string }[]) => choices.map(({ label }) => label);

describe('the ends of a trace', () => {
  it('are the world outside, nodes, then what holds them; never what is not drawn', () => {
    const all = labels(endChoices(doc));
    expect(all.slice(0, 5)).toEqual(['internet', 'on-prem', 'EC2 instance', 'web', 'web-2']);
    expect(all).toContain('private-a');
    expect(all).not.toContain('web-sg');
  });

  it('say what and where they are', () => {
    expect(endChoices(doc).find(({ label }) => label === 'web')?.detail).toBe('EC2 instance in private-b');
  });

  it('have names of their own, by kind where there is no label', () => {
    expect(endName(doc, 'on-prem')).toBe('on-prem');
    expect(endName(doc, NodeId.parse(idOf('web')))).toBe('web');
    expect(endName(doc, NodeId.parse(idOf(' ')))).toBe('EC2 instance');
  });
});

describe('what can be switched off', () => {
  it('begins with zones by their names, one for all boxes of a name', () => {
    expect(labels(zoneChoices(facts))).toEqual(['eu-central-1a', 'eu-central-1b']);
    expect(labels(offChoices(doc, facts)).slice(0, 3)).toEqual(['eu-central-1a', 'eu-central-1b', 'EC2 instance']);
  });

  it('leaves out the account and the Region', () => {
    expect(labels(offChoices(doc, facts))).not.toEqual(expect.arrayContaining(['acct']));
    expect(labels(offChoices(doc, facts))).not.toEqual(expect.arrayContaining(['frankfurt']));
  });

  it.each([
    ['zone-b', 'eu-central-1b'],
    ['web', 'web'],
  ])('calls %s %s', (label, name) => {
    expect(offName(doc, facts, NodeId.parse(idOf(label)))).toBe(name);
  });
});

describe('typing', () => {
  it.each([
    ['', 4],
    ['web', 2],
    ['EC2 web', 2],
    ['private-b', 1],
    ['nothing', 0],
  ])('"%s" leaves %i', (text, count) => {
    const options = endChoices(doc)
      .filter(({ label }) => /web|in|EC2/.test(label))
      .slice(0, 4);
    expect(labels(options)).toEqual(['internet', 'EC2 instance', 'web', 'web-2']);
    expect(fitting(options, text)).toHaveLength(count);
  });

  it('puts the closest label first, whatever the details say', () => {
    const options = ['internet (a)', 'alb', 'to-a', 'a'].map((label) => ({
      value: label,
      label,
      detail: 'in an area',
    }));
    expect(labels(fitting(options, 'a'))).toEqual(['a', 'alb', 'internet (a)', 'to-a']);
    expect(labels(fitting(options, 'area'))).toEqual(labels(options));
  });
});
