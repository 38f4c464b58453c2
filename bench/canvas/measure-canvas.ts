import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { findBrowser, noBrowser } from '../../scripts/find-browser';
import type { Diagram } from '../../src/model/document/diagram';
import { saveDiagram } from '../../src/model/document/save';
import { generateDiagram } from '../diagram';
import { median, type Row } from '../measure';
import { tidied } from '../tidied';
import { type Cost, drag, pan, zoom } from './gesture';
import { type Pages, servePages } from './pages';
import type { Viewport } from './scene';
import { sceneOf } from './scene-of';

const SUBJECTS = ['bare React Flow', 'bare React Flow, visible only', 'Drawbridge'] as const;
const GESTURES = ['drag one node', 'pan', 'zoom the whole'] as const;
/** A machine that is busy with other things gives late answers, not wrong ones. */
const PATIENCE = 120_000;
type Subject = (typeof SUBJECTS)[number];
type Gesture = (typeof GESTURES)[number];

/** What our canvas shows at zoom 1, and the node in the middle of it: the bare page gets the same view. */
interface View {
  readonly viewport: Viewport;
  readonly size: { readonly width: number; readonly height: number };
  readonly node: string;
}

/** Drags one node and pans at zoom 1, and zooms the whole drawing, in our canvas and in bare React Flow with the same boxes and wires. */
export async function measureCanvas(sizes: readonly number[], repeats: number): Promise<readonly Row[]> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error(noBrowser);
  const pages = await servePages();
  const browser = await chromium.launch({ executablePath });
  try {
    const rows: Row[] = [];
    for (const size of sizes) rows.push(...(await measureSize(browser, pages, size, repeats)));
    return rows;
  } finally {
    await browser.close();
    await pages.close();
  }
}

async function measureSize(browser: Browser, pages: Pages, size: number, repeats: number): Promise<readonly Row[]> {
  const doc = await tidied(generateDiagram(size));
  const costs = new Map<string, Cost[]>();
  for (let i = 0; i < repeats; i++) {
    const view = await onPage(browser, pages.app, async (page, cdp) => {
      const found = await openInApp(page, doc);
      await perform(page, cdp, found.node, (gesture, cost) => note('Drawbridge', gesture, cost));
      note('Drawbridge', 'zoom the whole', await zoomWhole(page, cdp, () => page.keyboard.press('Shift+1')));
      return found;
    });
    for (const subject of SUBJECTS.slice(0, 2)) {
      await onPage(browser, pages.bare, async (page, cdp) => {
        await openBare(page, doc, view, subject.endsWith('visible only'));
        await perform(page, cdp, view.node, (gesture, cost) => note(subject, gesture, cost));
        const fit = () => page.evaluate(() => window.showAll());
        note(subject, 'zoom the whole', await zoomWhole(page, cdp, fit));
      });
    }
  }
  return GESTURES.flatMap((gesture) => SUBJECTS.map((subject) => rowOf(subject, gesture)));

  function note(subject: Subject, gesture: Gesture, cost: Cost): void {
    const key = `${gesture}: ${subject}`;
    costs.set(key, [...(costs.get(key) ?? []), cost]);
  }
  function middle(subject: Subject, gesture: Gesture): Cost {
    const seen = costs.get(`${gesture}: ${subject}`) ?? [];
    return { perEvent: median(seen.map((c) => c.perEvent)), frameP95: median(seen.map((c) => c.frameP95)) };
  }
  function rowOf(subject: Subject, gesture: Gesture): Row {
    const { perEvent, frameP95 } = middle(subject, gesture);
    const against = SUBJECTS.slice(0, subject === 'Drawbridge' ? 2 : 0).map((what) => {
      return { what, ratio: perEvent / middle(what, gesture).perEvent };
    });
    return { what: `${gesture}: ${subject}`, size, first: frameP95, median: perEvent, against };
  }
}

async function onPage<T>(browser: Browser, url: string, use: (page: Page, cdp: CDPSession) => Promise<T>): Promise<T> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(PATIENCE);
  const cdp = await page.context().newCDPSession(page);
  // Processor time: what else the machine does does not count.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showOpenFilePicker'));
  // tsx names functions by a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.goto(url);
  const result = await use(page, cdp);
  await page.close();
  return result;
}

async function perform(
  page: Page,
  cdp: CDPSession,
  node: string,
  note: (gesture: Gesture, cost: Cost) => void,
): Promise<void> {
  const box = page.locator(`.react-flow__node[data-id="${node}"]`);
  const { x, y, width } = (await box.boundingBox()) ?? (await absent(node));
  const before = await box.getAttribute('style');
  const watch = page.waitForFunction(
    ([id, style]) => document.querySelector(`.react-flow__node[data-id="${id}"]`)?.getAttribute('style') !== style,
    [node, before] as const,
  );
  note('drag one node', await drag(page, cdp, { x: x + width / 2, y: y + 14 }));
  await watch;
  const transform = () => page.locator('.react-flow__viewport').getAttribute('style');
  const still = await transform();
  const panned = page.waitForFunction(
    (style) => document.querySelector('.react-flow__viewport')?.getAttribute('style') !== style,
    still,
  );
  note('pan', await pan(page, cdp, { x: x + width / 2, y: y + 14 }));
  await panned;
}

/** Zooms near the view of the whole drawing, once it is there. */
async function zoomWhole(page: Page, cdp: CDPSession, showAll: () => Promise<unknown>): Promise<Cost> {
  const area = await page.locator('.react-flow').boundingBox();
  if (!area) throw new Error('there is no canvas');
  await showAll();
  await page.waitForFunction(
    () => {
      const style = document.querySelector('.react-flow__viewport')?.getAttribute('style') ?? '';
      const isStill = document.body.dataset.view === style;
      document.body.dataset.view = style;
      return isStill;
    },
    undefined,
    { polling: 500 },
  );
  return zoom(page, cdp, { x: area.x + area.width / 2, y: area.y + area.height / 2 });
}

async function absent(node: string): Promise<never> {
  throw new Error(`node ${node} is not on the page`);
}

/** Opens the diagram as a user does, through the file chooser, and goes to zoom 1. */
async function openInApp(page: Page, doc: Diagram): Promise<View> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /^Open/ }).click();
  const text = Buffer.from(saveDiagram(doc));
  await (await chooser).setFiles({ name: 'bench.drawbridge', mimeType: 'application/json', buffer: text });
  await page.locator('.react-flow__node').first().waitFor();
  await page.getByRole('region', { name: 'Canvas' }).click({ position: { x: 6, y: 6 } });
  await page.keyboard.press('Control+0');
  await page.waitForFunction(() => document.querySelector('.react-flow__viewport')?.matches('[style*="scale(1)"]'));
  return page.evaluate(() => {
    const area = document.querySelector('.react-flow')?.getBoundingClientRect();
    const style = getComputedStyle(document.querySelector('.react-flow__viewport') ?? document.body).transform;
    const { e: x, f: y, a: zoom } = new DOMMatrix(style);
    if (!area) throw new Error('there is no canvas');
    const middle = { x: area.x + area.width / 2, y: area.y + area.height / 2 };
    const far = (box: DOMRect) => Math.hypot(box.x + box.width / 2 - middle.x, box.y + box.height / 2 - middle.y);
    const leaves = [...document.querySelectorAll<HTMLElement>('.react-flow__node-leaf')];
    const [nearest] = leaves.sort((a, b) => far(a.getBoundingClientRect()) - far(b.getBoundingClientRect()));
    const node = nearest?.dataset.id;
    if (node === undefined) throw new Error('no node is in view');
    return { viewport: { x, y, zoom }, size: { width: Math.round(area.width), height: Math.round(area.height) }, node };
  });
}

async function openBare(page: Page, doc: Diagram, { viewport, size }: View, onlyVisible: boolean): Promise<void> {
  await page.setViewportSize(size);
  await page.evaluate((scene) => window.showScene(scene), { ...sceneOf(doc), viewport, onlyVisible });
  await page.locator('.react-flow__node').first().waitFor();
}
