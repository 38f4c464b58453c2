import type { Page } from '@playwright/test';
import { boxOf, clickOn, containerOn, expect, nodeOn, test } from '../support/drawing';
import { openStarter } from '../support/open-diagram';

/** What is measured, where, which property of its style (or its box before any zoom), and what it has to be. */
type Measure = readonly [name: string, selector: string, property: string, expected: string | number];

/** The size of a box without the zoom it is shown at, or a computed style. `element::before` measures what stands before it. */
function measured(page: Page, selector: string, property: string): Promise<string | number> {
  const [on = selector, pseudo] = selector.split('::');
  const element = page.locator(on).first();
  return element.evaluate(
    (found, { property: name, pseudo: before }) => {
      if (name === 'width' || name === 'height') {
        if (found instanceof HTMLElement) return name === 'width' ? found.offsetWidth : found.offsetHeight;
        return Number.parseFloat(getComputedStyle(found)[name]);
      }
      return getComputedStyle(found, before ? `::${before}` : undefined).getPropertyValue(name);
    },
    { property, pseudo },
  );
}

async function expectAll(page: Page, measures: readonly Measure[]): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  for (const [name, selector, property, expected] of measures) {
    expect.soft(await measured(page, selector, property), `${name}: ${property} of ${selector}`).toBe(expected);
  }
}

/** Traces a request from the clients to an instance of the broken design. */
async function trace(page: Page): Promise<void> {
  await page.keyboard.press('Shift+T');
  for (const [end, name] of [
    ['From', 'Clients'],
    ['To', 'web-1'],
  ] as const) {
    await page.getByRole('combobox', { name: end, exact: true }).focus();
    await page.keyboard.type(name);
    await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Enter');
  }
  await expect(page.getByTestId('hop-number').first()).toBeVisible();
}

const START: readonly Measure[] = [
  ['a starter', '.starters-card', 'width', 302],
  ['its picture', '.starters-picture', 'height', 164],
  ['the title', '.starters-title', 'font-size', '24px'],
  ['the title', '.starters-title', 'font-weight', '650'],
  ['the title', '.starters-title', 'line-height', '32px'],
  ['a heading', '.starters-right h2', 'font-size', '16px'],
  ['a heading', '.starters-right h2', 'line-height', '24px'],
];

const WINDOW: readonly Measure[] = [
  ['the tab bar', '.app-tab-bar', 'height', 36],
  ['a tool', '.app-tools .ui-icon-button', 'width', 28],
  ['a tool', '.app-tools .ui-icon-button', 'height', 28],
  ['the glyph of a tool', '.app-tools .ui-icon-button > svg', 'width', 16],
  ['the status bar', '.app-status-bar', 'height', 24],
  ['the status bar', '.app-status-bar', 'font-size', '11px'],
  ['the palette', '.app-panel-left', 'width', 168],
  ['a row of the palette', '.palette-row', 'height', 28],
  ['an icon of the palette', '.palette-row > :first-child', 'width', 20],
  ['a section of the palette', '.palette h3', 'font-size', '11px'],
  ['a section of the palette', '.palette h3', 'font-weight', '600'],
  ['the inspector', '.app-panel-right', 'width', 280],
  ['the icon of the inspector', '.inspector-header > :first-child', 'width', 36],
  ['the name in the inspector', '.inspector-title > h2', 'font-size', '14px'],
  ['a label and its control', '.inspector .ui-row', 'grid-template-columns', '92px 147px'],
  ['a control', '.inspector .ui-field', 'height', 28],
  ['a control', '.inspector .ui-field', 'border-radius', '6px'],
  ['choices side by side', '.inspector .ui-segments', 'height', 28],
  ['a problem', '.problem', 'height', 52],
  ['the code of a problem', '.problem-code', 'width', 52],
  ['the code of a problem', '.problem-code', 'font-weight', '600'],
  ['the glyph of a problem', '.problem-row > svg', 'width', 16],
  ['the sentence of a problem', '.problem-message', 'font-weight', '500'],
  ['the number of problems', '.ui-tab .ui-pill', 'height', 16],
  ['words', 'body', 'font-size', '12px'],
  ['words', 'body', 'line-height', '16px'],
];

const DRAWING: readonly Measure[] = [
  ['a node with rows', '[data-testid=node-orders-nlb]', 'width', 148],
  ['a compact node', '[data-testid=node-web-1]', 'width', 112],
  ['a compact node', '[data-testid=node-to-alb]', 'height', 46],
  ['a node', '[data-testid=node-to-alb]', 'border-radius', '8px'],
  ['a node', '[data-testid=node-to-alb]', 'border-top-width', '1px'],
  ['an icon', '.has-rows .canvas-node-header > :first-child', 'width', 30],
  ['a label', '.canvas-node-label', 'font-size', '12.5px'],
  ['a label', '.canvas-node-label', 'font-weight', '600'],
  ['a sub-label', '.canvas-node-sub', 'font-size', '11px'],
  ['a row', '.canvas-row', 'height', 24],
  ['a row', '.canvas-row', 'font-size', '11px'],
  ['the method of a row', '.canvas-row-strong', 'font-weight', '600'],
  ['the strip of chips', '.canvas-chips', 'height', 26],
  ['a chip', '.canvas-chip', 'height', 18],
  ['the name on a chip', '.canvas-chip', 'font-weight', '500'],
  ['a port', '.canvas-port.is-wired', 'width', 9],
  ['the ring of a port', '.canvas-port.is-wired', 'box-shadow', 'rgb(91, 100, 114) 0px 0px 0px 1.5px inset'],
  ['a badge', '.canvas-badge', 'width', 20],
  ['the glyph of a badge', '.canvas-badge > svg', 'width', 16],
  ['a selected node', '.canvas-node.is-selected', 'outline-width', '2px'],
  ['a selected node', '.canvas-node.is-selected', 'outline-offset', '2px'],
  ['a shadow', '.canvas-shadow', 'width', 124],
  ['a shadow', '.canvas-shadow', 'height', 40],
  ['a shadow', '.canvas-shadow', 'border-top-style', 'dashed'],
  ['the icon of a shadow', '.canvas-shadow > :first-child', 'width', 22],
  ['a tie', '.canvas-ties path:not(.canvas-structure-tie)', 'stroke-width', '1.5px'],
  ['a tie', '.canvas-ties path:not(.canvas-structure-tie)', 'stroke-dasharray', '1px, 4px'],
  ['the tab of a container', '.canvas-tab', 'height', 24],
  ['the icon of a container', '.canvas-tab > :first-child', 'width', 24],
  ['the name of a container', '.canvas-tab-name', 'font-size', '12px'],
  ['the name of a container', '.canvas-tab-name', 'font-weight', '600'],
  ['the address of a container', '.canvas-tab-mono', 'font-size', '11px'],
  ['a container', '.canvas-container', 'border-top-left-radius', '0px'],
  ['a container', '.canvas-container', 'border-top-right-radius', '4px'],
  ['a wire', '.canvas-wire', 'stroke-width', '1.5px'],
  ['words on a wire', '.canvas-wire-label', 'font-size', '11px'],
  ['words on a wire', '.canvas-wire-label', 'font-weight', '500'],
  ['a reference', '.canvas-reference', 'stroke-width', '1.5px'],
];

test('the start page has the sizes of the look', async ({ app }) => {
  await expectAll(app, START);
  await expect(app.locator('.starters-left .ui-button')).toHaveText([/New diagram/, /Open/, /Import a template/]);
});

test('window, panels and drawing have the sizes of the look', async ({ app }) => {
  await openStarter(app, 'rest-v1-classic');
  await clickOn(app, nodeOn(app, 'orders-nlb').locator('.canvas-node-header'));
  await expect(app.getByRole('textbox', { name: 'Label' })).toHaveValue('orders-nlb');
  await expect(app.locator('.canvas-reference')).not.toHaveCount(0);
  await expectAll(app, [...WINDOW, ...DRAWING]);
  await app.getByRole('textbox', { name: 'Label' }).fill('front');
  await app.keyboard.press('Enter');
  await expectAll(app, [['the mark of unsaved work', '.app-tab-dirty', 'width', 7]]);
  // One filled button for each view.
  await expect(app.locator('.ui-button-filled')).toHaveText(['Export']);
});

test('choices side by side are not cut off', async ({ app }) => {
  await openStarter(app, 'rest-v1-classic');
  for (const [label, field] of [
    ['orders-nlb', 'Scheme'],
    ['orders-api', 'Endpoint type'],
    ['to-alb', 'Client IP'],
  ] as const) {
    await clickOn(app, nodeOn(app, label).locator('.canvas-node-header'));
    const more = app.locator('.inspector .ui-button-link', { hasText: 'More' });
    if ((await more.getAttribute('aria-expanded')) === 'false') await more.click();
    await expect(app.getByRole('radiogroup', { name: field })).toBeVisible();
    const cut = await app
      .locator('.inspector .ui-segment')
      .evaluateAll((all) => all.filter((each) => each.scrollWidth > each.clientWidth).map((each) => each.textContent));
    expect(cut).toEqual([]);
  }
});

test('a trace has the sizes of the look', async ({ app }) => {
  await openStarter(app, 'broken');
  await trace(app);
  await expectAll(app, [
    ['a hop', '.trace-number', 'height', 18],
    ['a hop', '.trace-number', 'font-size', '11px'],
    ['the lit way', '.trace-leg:not(.is-blocked) .trace-line', 'stroke-width', '2.5px'],
    ['its halo', '.trace-leg:not(.is-blocked, .is-current) .trace-halo', 'stroke-width', '9px'],
    ['the blocked hop', '.trace-leg.is-blocked .trace-line', 'stroke-width', '2px'],
    ['the blocked hop', '.trace-leg.is-blocked .trace-line', 'stroke-dasharray', '6px, 5px'],
    [
      'what is off the way',
      '.canvas.is-tracing .react-flow__node-leaf:not(.is-traced) > .canvas-node',
      'opacity',
      '0.4',
    ],
  ]);
});

test('the template has the sizes of the look', async ({ app }) => {
  await openStarter(app, 'rest-v1-classic');
  await app.getByRole('tab', { name: 'Template' }).click();
  await expect(app.locator('.cm-line').first()).toBeVisible();
  await expectAll(app, [
    ['code', '.template-code .cm-line', 'font-size', '12px'],
    ['code', '.template-code .cm-line', 'line-height', '18px'],
  ]);
});

test('while wiring, legal targets glow, the rest dims and the tip stands beside the pointer', async ({ app }) => {
  await openStarter(app, 'broken');
  await nodeOn(app, 'orders-link').hover();
  const port = await boxOf(nodeOn(app, 'orders-link').locator('[data-handleid="out"]'));
  const alb = await boxOf(nodeOn(app, 'orders-alb').locator('.canvas-node-header'));
  await app.mouse.move(port.x + port.width / 2, port.y + port.height / 2);
  await app.mouse.down();
  const pointer = { x: alb.x + alb.width / 2, y: alb.y + alb.height / 2 };
  await app.mouse.move(pointer.x, pointer.y - 60, { steps: 4 });
  await app.mouse.move(pointer.x, pointer.y, { steps: 4 });
  const tip = app.locator('.canvas-wiring-tip');
  await expect(tip).toContainText('API-09');
  await expect(nodeOn(app, 'orders-nlb').locator('.canvas-drop-here')).toHaveText('Drop here');
  await expect(nodeOn(app, 'to-web')).toHaveCSS('opacity', '0.4');
  await expect(app.locator('.react-flow__edges')).toHaveCSS('opacity', '0.4');
  await expect(containerOn(app, 'orders-vpc')).toHaveCSS('opacity', '1');
  await expectAll(app, [
    ['the loose wire', '.canvas-loose-wire', 'stroke-width', '2px'],
    ['the loose wire over an illegal target', '.canvas-loose-wire', 'stroke-dasharray', '6px, 5px'],
  ]);
  const box = await boxOf(tip);
  expect(box.width).toBeLessThanOrEqual(320);
  const beside = [box.x - pointer.x, pointer.x - box.x - box.width, box.y - pointer.y, pointer.y - box.y - box.height];
  expect(Math.abs(Math.max(...beside) - 16)).toBeLessThan(1.5);
  for (const covered of [nodeOn(app, 'orders-nlb'), nodeOn(app, 'orders-link')]) {
    const { x, y, width, height } = await boxOf(covered);
    expect(box.x < x + width && x < box.x + box.width && box.y < y + height && y < box.y + box.height).toBe(false);
  }
  await app.keyboard.press('Escape');
  await app.mouse.up();
});

test('tooltips come in 120 ms and go at once', async ({ app }) => {
  await openStarter(app, 'rest-v1-classic');
  await app.getByRole('button', { name: 'Fit everything' }).hover();
  const tooltip = app.locator('.ui-tooltip');
  await expect(tooltip).toBeVisible();
  expect(await measured(app, '.ui-tooltip', 'animation-duration')).toBe('0.12s');
  // What is on the screen in the frame after the pointer has left.
  const left = app.evaluate(
    () =>
      new Promise<number>((done) => {
        document
          .querySelector('.app-tools button[aria-label="Fit everything"]')
          ?.addEventListener(
            'pointerleave',
            () =>
              requestAnimationFrame(() =>
                requestAnimationFrame(() => done(document.querySelectorAll('.ui-tooltip').length)),
              ),
            { once: true },
          );
      }),
  );
  await app.locator('.canvas').hover();
  expect(await left).toBe(0);
});

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('nothing takes time', async ({ app }) => {
    await openStarter(app, 'broken');
    await trace(app);
    const timed = await app.locator('.app *').evaluateAll((all) =>
      all
        .filter((element) => {
          const { transitionDuration, animationDuration, animationDelay } = getComputedStyle(element);
          const times = [transitionDuration, animationDuration, animationDelay].join(', ').split(', ');
          return times.some((time) => Number.parseFloat(time) !== 0);
        })
        .map((element) => element.getAttribute('class')),
    );
    expect([...new Set(timed)]).toEqual([]);
  });
});
