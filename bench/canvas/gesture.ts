import type { CDPSession, Page } from '@playwright/test';
import { quantile } from '../measure';

/** What a gesture cost: processor milliseconds of the main thread for each event, and the 95th percentile of the time between frames. */
export interface Cost {
  readonly perEvent: number;
  readonly frameP95: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const EVENTS = 90;
const SLOT = 1000 / 60;

declare global {
  interface Window {
    frameTimes?: number[];
  }
}

/** Drags from a point in a circle back to it, 60 moves a second. */
export async function drag(page: Page, cdp: CDPSession, from: Point): Promise<Cost> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 8, from.y, { steps: 2 });
  const cost = await costOf(page, cdp, (i) => {
    const angle = (2 * Math.PI * i) / EVENTS;
    return page.mouse.move(from.x + 80 * Math.sin(angle), from.y + 80 * (1 - Math.cos(angle)));
  });
  await page.mouse.move(from.x, from.y);
  await page.mouse.up();
  return cost;
}

/** Pans with the wheel, down and up again. */
export async function pan(page: Page, cdp: CDPSession, over: Point): Promise<Cost> {
  await page.mouse.move(over.x, over.y);
  return costOf(page, cdp, (i) => page.mouse.wheel(0, i < EVENTS / 2 ? 24 : -24));
}

/** Zooms with Ctrl and the wheel, in and out again. */
export async function zoom(page: Page, cdp: CDPSession, over: Point): Promise<Cost> {
  await page.mouse.move(over.x, over.y);
  await page.keyboard.down('Control');
  const cost = await costOf(page, cdp, (i) => page.mouse.wheel(0, i < EVENTS / 2 ? -2 : 2));
  await page.keyboard.up('Control');
  return cost;
}

async function costOf(page: Page, cdp: CDPSession, send: (i: number) => Promise<void>): Promise<Cost> {
  // What went before, such as the drop of a drag, must not count here.
  await page.evaluate(() => new Promise((idle) => requestIdleCallback(() => requestIdleCallback(idle))));
  await page.evaluate(() => {
    const frames: number[] = [];
    window.frameTimes = frames;
    let last = performance.now();
    const next = (now: number) => {
      frames.push(now - last);
      last = now;
      if (window.frameTimes === frames) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  const before = await taskMs(cdp);
  let slot = performance.now();
  for (let i = 0; i < EVENTS; i++) {
    await send(i);
    slot = Math.max(slot + SLOT, performance.now());
    await new Promise((resolve) => setTimeout(resolve, slot - performance.now()));
  }
  const after = await taskMs(cdp);
  const frames = await page.evaluate(() => {
    const seen = window.frameTimes ?? [];
    delete window.frameTimes;
    return seen;
  });
  return { perEvent: (after - before) / EVENTS, frameP95: quantile(frames.slice(2), 0.95) };
}

async function taskMs(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
}
