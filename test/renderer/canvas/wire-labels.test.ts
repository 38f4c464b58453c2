import { describe, expect, it } from 'vitest';
import type { Diagram } from '../../../src/model/document/diagram';
import { createFacts } from '../../../src/model/facts/facts';
import { validate } from '../../../src/model/findings/validate';
import { WireId } from '../../../src/model/kinds/fields';
import { overlaps } from '../../../src/model/layout/geometry';
import { obstaclesOf } from '../../../src/model/layout/picture';
import { drawn } from '../../../src/renderer/canvas/flow/routes';
import { lineOf } from '../../../src/renderer/canvas/labels/line-of';
import { labelAlong, wireLabels } from '../../../src/renderer/canvas/labels/wire-labels';
import { wireWords } from '../../../src/renderer/canvas/labels/wire-words';
import { chain, chainBuilder } from '../../support/chain';
import { type DiagramBuilder, idOf, twoZones } from '../../support/diagram';
import { withHybridNetwork } from '../../support/hybrid-network';
import { starters } from '../../support/starters';

const wireOf = (doc: Diagram, from: string, to: string) => {
  const wire = Object.values(doc.wires).find((each) => each.from.node === idOf(from) && each.to.node === idOf(to));
  if (!wire) throw new Error(`no wire from ${from} to ${to}`);
  return wire;
};
const wordsOn = (doc: Diagram, from: string, to: string) => wireWords(createFacts(doc), wireOf(doc, from, to));
const labelsOf = (doc: Diagram) => wireLabels(doc, createFacts(doc), validate(doc), drawn(doc));

/** An API over a link to a load balancer with these listeners; its routes have these properties. */
function over(
  lb: 'nlb' | 'alb',
  listeners: readonly object[],
  routes: readonly object[] = [{ path: '/items' }],
): Diagram {
  const link = lb === 'nlb' ? 'vpcLinkV1' : 'vpcLinkV2';
  const begun = twoZones()
    .node('restApi', 'api', { in: 'frankfurt', props: { routes } })
    .node(link, 'link', lb === 'nlb' ? { in: 'frankfurt' } : { in: 'main', props: { subnets: ['private-a'] } })
    .node(lb, 'back', { in: 'main', props: { subnets: ['private-a', 'private-b'], listeners } })
    .wire('link', 'back');
  return routes.reduce((builder: DiagramBuilder, _, i) => builder.wire('api', 'link', i), begun).build();
}

describe('the words on a wire from a link to a load balancer', () => {
  it.each<[string, Diagram, string]>([
    ['say scheme, name and port where a row says TCP', over('nlb', [{ protocol: 'TCP', port: 80 }]), 'http://back:80'],
    ['say https for TLS', over('nlb', [{ protocol: 'TLS', port: 443 }]), 'https://back:443'],
    ['are none where the only row says HTTPS 443', over('alb', [{ protocol: 'HTTPS', port: 443 }]), ''],
    [
      'name the host that the API asks for',
      over('nlb', [{ protocol: 'TLS', port: 443 }], [{ path: '/', serverName: 'orders.example.com' }]),
      'https://orders.example.com:443',
    ],
    [
      'follow an address typed into the route',
      over('nlb', [{ protocol: 'TCP', port: 8080 }], [{ path: '/', uri: 'http://in.example.com:8080/x' }]),
      'http://in.example.com:8080',
    ],
    [
      'count what else is called',
      over(
        'nlb',
        [{ protocol: 'TCP', port: 80 }],
        ['a', 'b', 'a'].map((host) => ({ path: '/', serverName: `${host}.example.com` })),
      ),
      'http://a.example.com:80 +1',
    ],
  ])('%s', (_, doc, words) => expect(wordsOn(doc, 'link', 'back')).toBe(words));

  it('are none without an API, and none on other wires', () => {
    expect(wordsOn(over('nlb', [{ protocol: 'TCP', port: 80 }], []), 'link', 'back')).toBe('');
    expect(wordsOn(chain(), 'callers', 'rest')).toBe('');
  });
});

describe('a wire that joins networks', () => {
  const doc = withHybridNetwork(twoZones()).build();
  const said = Object.values(doc.wires).map((wire) => [wireWords(createFacts(doc), wire), lineOf(doc, wire)]);

  it.each([
    ['TGW', 'attachment'],
    ['peering', 'peering'],
    ['DX', 'attachment'],
    ['VPN', 'attachment'],
    ['PrivateLink', 'attachment'],
  ])('says %s and is drawn as %s', (words, line) => expect(said).toContainEqual([words, line]));

  it('is never without its kind', () => {
    for (const [words, line] of said) expect(words === '').toBe(line === 'traffic' || line === 'reference');
  });
});

describe('labels of a drawing', () => {
  it.each(starters.map(({ name, doc }) => [name, doc]))('cover no box in %s and not one another', (_, doc) => {
    const { drafts } = validate(doc);
    const boxes = [...labelsOf(doc)].map(([id, { x, y, text }]) => {
      const width = text.length * 6 + (drafts.has(WireId.parse(id)) ? 12 : 8);
      return { x: x - width / 2, y: y - 8, width, height: 16 };
    });
    const solid = obstaclesOf(doc, drawn(doc).picture).map(({ box }) => box);
    for (const [i, box] of boxes.entries()) {
      expect(solid.some((each) => overlaps(each, box))).toBe(false);
      expect(boxes.slice(i + 1).some((each) => overlaps(each, box))).toBe(false);
    }
  });

  it('say the code of a wire that AWS would refuse', () => {
    expect(labelsOf(chainBuilder().wire('link', 'web').build()).get('w_3')?.text).toBe('API-09');
  });

  it('stand in the middle of a wire that follows a drag, beside one that is shorter than they are', () => {
    const label = { x: 7, y: 7, text: 'API-09' };
    const along = (x: number) => [
      { x: 0, y: 40 },
      { x, y: 40 },
    ];
    expect(labelAlong(along(200), label, true)).toEqual({ x: 100, y: 40, text: 'API-09' });
    const beside = labelAlong(along(30), label, true);
    expect(beside).toMatchObject({ x: 15, text: 'API-09' });
    expect(beside?.y).toBeLessThan(40 - 8);
  });

  it('have none for a wire without a route', () => {
    const doc = chain();
    expect(wireLabels(doc, createFacts(doc), validate(doc), { ...drawn(doc), routes: new Map() }).size).toBe(0);
  });
});
