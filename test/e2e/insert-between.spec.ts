import type { Diagram } from '../../src/model/document/diagram';
import { twoZones } from '../support/diagram';
import { drawWire, expect, nodeOn, test } from '../support/drawing';
import { nodeNamed, openDiagram, savedDiagram } from '../support/open-diagram';
import { placed } from '../support/placed';

const board: Diagram = placed(
  twoZones()
    .node('restApi', 'orders', { in: 'frankfurt', props: { routes: [{ path: '/orders' }] } })
    .node('ec2', 'box', { in: 'private-a' })
    .build(),
  {
    acct: { x: 0, y: 0, width: 1300, height: 620 },
    frankfurt: { x: 20, y: 40, width: 1250, height: 560 },
    orders: { x: 20, y: 60 },
    main: { x: 240, y: 40, width: 990, height: 500 },
    'zone-a': { x: 540, y: 140, width: 430, height: 160 },
    'zone-b': { x: 540, y: 320, width: 430, height: 160 },
    'private-a': { x: 20, y: 40, width: 390, height: 100 },
    'private-b': { x: 20, y: 40, width: 390, height: 100 },
    box: { x: 260, y: 40 },
  },
);

/** The kinds on the way from the API to the instance. */
function wayOf(doc: Diagram): readonly string[] {
  const kinds: string[] = [];
  for (let at = nodeNamed(doc, 'orders').id, next = at; kinds.length < 9; at = next) {
    const wire = Object.values(doc.wires).find(({ from }) => from.node === at);
    if (!wire) break;
    next = wire.to.node;
    kinds.push(doc.nodes[next]?.kind ?? '');
  }
  return kinds;
}

test('a wire from an API to an instance offers what must stand in between', async ({ app }) => {
  await openDiagram(app, board);
  await drawWire(app, 'orders', 'box', 'GET /orders');
  const offer = app.getByRole('menuitem', { name: /^Insert a VPC link V2, .* and a target group in between$/ });
  await expect(offer).toBeVisible();
  await offer.click();
  await expect(nodeOn(app, 'targets')).toBeVisible();
  expect(wayOf(await savedDiagram(app))).toEqual(['vpcLinkV2', 'alb', 'targetGroup', 'ec2']);

  await app.keyboard.press('Control+z');
  await expect(nodeOn(app, 'targets')).toBeHidden();
  expect(wayOf(await savedDiagram(app))).toEqual(['ec2']);
});

test('the offer may be left alone: the draft wire stays', async ({ app }) => {
  await openDiagram(app, board);
  await drawWire(app, 'orders', 'box', 'GET /orders');
  await expect(app.getByRole('menu')).toBeVisible();
  await app.keyboard.press('Escape');
  await expect(app.getByRole('menu')).toBeHidden();
  expect(wayOf(await savedDiagram(app))).toEqual(['ec2']);
});

test('the keyboard inserts it as well', async ({ app }) => {
  await openDiagram(app, board);
  await nodeOn(app, 'orders').click();
  await app.keyboard.press('c');
  await expect(app.getByText('With something in between')).toBeVisible();
  await app.getByRole('option', { name: /box.*Inserts a VPC link V2/ }).click();
  await expect(nodeOn(app, 'targets')).toBeVisible();
  expect(wayOf(await savedDiagram(app))).toEqual(['vpcLinkV2', 'alb', 'targetGroup', 'ec2']);
});

const besideNlb: Diagram = placed(
  twoZones()
    .node('restApi', 'orders', { in: 'frankfurt', props: { routes: [{ path: '/orders' }] } })
    .node('vpcLinkV1', 'link', { in: 'frankfurt' })
    .node('nlb', 'front', { in: 'main', props: { subnets: ['private-a', 'private-b'] } })
    .node('alb', 'web', {
      in: 'main',
      props: { subnets: ['private-a', 'private-b'], listeners: [{ protocol: 'HTTP', port: 80 }] },
    })
    .wire('orders', 'link')
    .wire('link', 'front')
    .build(),
  {
    acct: { x: 0, y: 0, width: 1300, height: 760 },
    frankfurt: { x: 20, y: 40, width: 1250, height: 700 },
    orders: { x: 20, y: 60 },
    link: { x: 220, y: 60 },
    main: { x: 440, y: 40, width: 790, height: 640 },
    front: { x: 60, y: 50 },
    web: { x: 480, y: 50 },
    'zone-a': { x: 20, y: 300, width: 360, height: 300 },
    'zone-b': { x: 400, y: 300, width: 360, height: 300 },
    'private-a': { x: 20, y: 40, width: 300, height: 200 },
    'private-b': { x: 20, y: 40, width: 300, height: 200 },
  },
);

test('a V1 link that is led to an ALB is offered the NLB that is there', async ({ app }) => {
  await openDiagram(app, besideNlb);
  await drawWire(app, 'link', 'web');
  const entries = app.getByRole('menuitem');
  await expect(entries.first()).toHaveText('Put ALB "web" behind NLB "front"');
  await entries.first().click();
  const doc = await savedDiagram(app);
  expect(Object.values(doc.nodes).filter(({ kind }) => kind === 'nlb')).toHaveLength(1);
  expect(wayOf(doc)).toEqual(['vpcLinkV1', 'nlb', 'targetGroup', 'alb']);
});
