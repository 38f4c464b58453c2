import ELK from 'elkjs/lib/elk.bundled.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Elk, layoutTree } from '../../../../src/model/layout/auto/layout-tree';
import type { LayoutTree } from '../../../../src/model/layout/auto/tree';
import { bottom, centreX, centreY, right } from '../../../../src/model/layout/geometry';
import { stretches } from '../../../../src/model/layout/route/path';
import { routeWires } from '../../../../src/model/layout/route/route-wires';
import { flaws } from '../route/scenes';
import { arbitraryTree } from './arbitrary-tree';
import {
  classicChain,
  disconnected,
  emptyContainers,
  fanOut,
  fortyInstances,
  linkInVpc,
  publicChain,
  tree,
  twoAccounts,
  twoVpcs,
  v2Chain,
} from './diagrams';
import { type Drawing, draw } from './drawing';
import { crookedTies, faults, hiddenShadows } from './faults';

const engine = new ELK();
const elk: Elk = (graph) => engine.layout(graph);

async function drawn(diagram: LayoutTree): Promise<Drawing> {
  return draw(diagram, await layoutTree(diagram, elk));
}

const diagrams: readonly [string, LayoutTree][] = [
  ['the classic chain', classicChain()],
  ['a V2 link chain', v2Chain(false)],
  ['a V2 link chain with public subnets', v2Chain(true)],
  ['a V2 link inside the VPC', linkInVpc()],
  ['a public load balancer above private targets', publicChain()],
  ['two VPCs behind one API', twoVpcs()],
  ['two accounts', twoAccounts()],
  ['forty instances', fortyInstances()],
  ['an ALB with three target groups', fanOut()],
  ['empty containers', emptyContainers()],
  ['leaves without wires', disconnected()],
  ['nothing at all', tree([])],
];

describe.each(diagrams)('the layout of %s', (_, diagram) => {
  it('overlaps nothing, keeps children inside and shadows visible, and hangs ties straight', async () => {
    const drawing = await drawn(diagram);
    expect([...faults(drawing), ...hiddenShadows(drawing), ...crookedTies(drawing)]).toEqual([]);
  });

  it('leaves every wire a way around all boxes', async () => {
    const { scene } = await drawn(diagram);
    expect(flaws(scene, routeWires(scene))).toEqual([]);
  });

  it('is the same twice', async () => {
    expect([...(await layoutTree(diagram, elk))]).toEqual([...(await layoutTree(structuredClone(diagram), elk))]);
  });
});

describe('the classic chain', () => {
  it('runs from left to right with a straight wire from the client and between load balancers and groups', async () => {
    const { boxes, scene } = await drawn(classicChain());
    const routes = routeWires(scene);
    const straight = [0, 4, 5, 6].map((wire) => routes.get(`w${wire}`)?.length);
    expect(straight).toEqual([2, 2, 2, 2]);
    const row = ['client', 'api', 'link'].map((id) => boxes.get(id)?.x ?? 0);
    const lane = ['nlb', 'tg1', 'alb', 'tg2'].map((id) => boxes.get(id)?.x ?? 0);
    expect(row).toEqual([...row].sort((a, b) => a - b));
    expect(lane).toEqual([...lane].sort((a, b) => a - b));
  });

  it('drops the link wire straight onto the load balancer', async () => {
    const { scene } = await drawn(classicChain());
    const parts = stretches(routeWires(scene).get('w3') ?? []);
    expect(parts).toHaveLength(1);
    expect(parts[0]?.left).toBe(parts[0]?.right);
  });

  it('puts the instances right of the last shadow and slightly left of their target group, one below the other', async () => {
    const { boxes, shadows } = await drawn(classicChain());
    const [web1, web2, group] = ['web1', 'web2', 'tg2'].map((id) => boxes.get(id));
    const last = Math.max(...shadows.map(({ box }) => right(box)));
    if (!web1 || !web2 || !group) throw new Error('boxes expected');
    expect(web1.x).toBe(web2.x);
    expect(group.x - web1.x).toBe(8);
    expect(web1.x - last).toBe(36);
  });

  it('joins two routes in their middle before the link', async () => {
    const { boxes } = await drawn(classicChain());
    const [rest, bridge] = [boxes.get('api'), boxes.get('link')];
    expect(bridge && rest && centreY(bridge) - rest.y).toBe((58 + 82) / 2);
  });

  it('leads both instances from one trunk', async () => {
    const { scene } = await drawn(classicChain());
    const routes = routeWires(scene);
    expect(routes.get('w7')?.slice(0, 3)).toEqual(routes.get('w8')?.slice(0, 3));
  });

  it('stacks zones as bands of one width', async () => {
    const { boxes } = await drawn(classicChain());
    const [a, b] = [boxes.get('zone-a'), boxes.get('zone-b')];
    expect([a?.x, a?.width]).toEqual([b?.x, b?.width]);
    expect((b?.y ?? 0) - (a?.y ?? 0) - (a?.height ?? 0)).toBe(12);
  });
});

describe('several of a kind', () => {
  it('puts each link above the load balancer of its own VPC', async () => {
    const { boxes } = await drawn(twoVpcs());
    for (const p of ['a-', 'b-']) {
      const [link, nlb] = [boxes.get(`${p}link`), boxes.get(`${p}nlb`)];
      if (!link || !nlb) throw new Error('boxes expected');
      expect(centreX(link)).toBe(centreX(nlb));
    }
  });

  it('puts accounts that clients call below each other, each level with its client', async () => {
    const { boxes, scene } = await drawn(twoAccounts());
    const [a, b] = [boxes.get('a-account'), boxes.get('b-account')];
    expect(b?.y).toBeGreaterThan(a ? bottom(a) : 0);
    const routes = routeWires(scene);
    expect(['w0', 'w1'].map((id) => routes.get(id)?.length)).toEqual([2, 2]);
  });

  it('sets a row of instances level with the shadow beside it', async () => {
    const { boxes, shadows } = await drawn(classicChain());
    const web = boxes.get('web1');
    const shadow = shadows.find(({ subnet }) => subnet === 'private-a');
    expect(web && shadow && Math.abs(centreY(web) - centreY(shadow.box))).toBe(0);
  });
});

describe('an API above a link in the VPC', () => {
  it('keeps its place at the left and reaches the link with one bend', async () => {
    const { boxes, scene } = await drawn(linkInVpc());
    const [rest, bridge] = [boxes.get('api'), boxes.get('link')];
    expect(bridge && rest && bridge.x >= right(rest)).toBe(true);
    expect(routeWires(scene).get('w1')).toHaveLength(3);
  });
});

describe('any tree', () => {
  it('keeps every promise: no overlaps, straight ties, a way for every wire, the same result twice', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryTree(), async (diagram) => {
        const relative = await layoutTree(diagram, elk);
        const drawing = draw(diagram, relative);
        expect([...faults(drawing), ...hiddenShadows(drawing), ...crookedTies(drawing)]).toEqual([]);
        expect(flaws(drawing.scene, routeWires(drawing.scene))).toEqual([]);
        expect([...(await layoutTree(structuredClone(diagram), elk))]).toEqual([...relative]);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
