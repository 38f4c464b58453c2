/** `npm run pictures` takes the pictures of the README again, from the built app: `npm run build` first. */
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser, noBrowser } from './find-browser';
import { projectRoot } from './freshness.mjs';
import { serve } from './serve.mjs';

const executablePath = findBrowser();
if (!executablePath) throw new Error(noBrowser);
const server = await serve({ root: join(projectRoot, 'out/renderer'), port: 0 });
const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
try {
  for (const theme of ['light', 'dark'] as const) await takeMain(browser, theme);
} finally {
  await browser.close();
  await server.close();
}

/** The classic chain with its load balancer selected. */
async function takeMain(from: Browser, theme: 'light' | 'dark'): Promise<void> {
  const page = await from.newPage({ viewport: { width: 1440, height: 900 }, colorScheme: theme });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(server.url);
  await page.getByTestId('starter-rest-v1-classic').click();
  await page.getByTestId('node-orders-nlb').locator('.canvas-node-header').click();
  await page.keyboard.press('Shift+1');
  await settled(page);
  await page.screenshot({ path: join(projectRoot, `docs/pictures/main-${theme}.png`) });
  await page.close();
}

/** Waits for the fonts, and until the drawing stands still where it was led to. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  const view = page.locator('.react-flow__viewport');
  for (let before = ''; ; ) {
    const now = (await view.getAttribute('style')) ?? '';
    if (now === before) return;
    before = now;
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  }
}
