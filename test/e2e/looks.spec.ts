import type { Page } from '@playwright/test';
import { clickOn, expect, nodeOn, test } from '../support/drawing';
import { openStarter } from '../support/open-diagram';
import { starters } from '../support/starters';

/** Pairs of nodes and shadows that lie over one another on the screen. */
function overlaps(page: Page): Promise<readonly string[]> {
  return page.locator('.canvas-node, .canvas-shadow').evaluateAll((elements) => {
    const boxes = elements.map((element) => ({ name: element.textContent, box: element.getBoundingClientRect() }));
    return boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter(({ box }) => a.box.left < box.right && box.left < a.box.right)
        .filter(({ box }) => a.box.top < box.bottom && box.top < a.box.bottom)
        .map((b) => `${a.name} over ${b.name}`),
    );
  });
}

/** Texts of nodes, shadows and containers that do not fit their place. */
function cutOff(page: Page): Promise<readonly (string | null)[]> {
  const texts =
    '.canvas-node-label > span, .canvas-node-sub > span, .canvas-row-text, .canvas-row-strong, .canvas-chip > span, ' +
    '.canvas-shadow-label, .canvas-shadow-sub, .canvas-tab-name';
  return page.locator(texts).evaluateAll((elements) => {
    if (elements.length < 10) throw new Error('there is hardly a text on the canvas');
    return elements
      .filter((element) => element.scrollWidth > element.clientWidth)
      .map(({ textContent }) => textContent);
  });
}

/** Buttons and fields that a screen reader has no name for, and ids that are there twice. */
async function unnamed(page: Page): Promise<readonly string[]> {
  const controls = page.locator('button, input, select, textarea, [role="button"], [role="switch"], [role="tab"]');
  return controls.evaluateAll((elements) =>
    elements
      .filter((element) => {
        const labelled = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
        const byId = labelled.map((id) => document.getElementById(id)?.textContent).join('');
        const labels = 'labels' in element ? [...((element.labels as NodeListOf<Element> | null) ?? [])] : [];
        const names = [
          element.getAttribute('aria-label'),
          byId,
          element.textContent,
          ...labels.map((l) => l.textContent),
        ];
        return !names.some((name) => name?.trim());
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 160)),
  );
}

function twiceUsedIds(page: Page): Promise<readonly string[]> {
  return page.locator('[id]').evaluateAll((elements) => {
    const ids = elements.map(({ id }) => id);
    return ids.filter((id, i) => ids.indexOf(id) !== i);
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    for (const { name } of starters) {
      test(`${name} is whole, readable and free of complaints`, async ({ app }) => {
        await openStarter(app, name);
        await expect(app.locator('html')).toHaveAttribute('data-theme', colorScheme);
        await app.evaluate(() => document.fonts.ready);
        expect(await overlaps(app)).toEqual([]);
        expect(await cutOff(app)).toEqual([]);
      });
    }
  });
}

test('every control has a name and every id is there once, with each dialog and panel', async ({ app }) => {
  const check = async () => {
    expect(await unnamed(app)).toEqual([]);
    expect(await twiceUsedIds(app)).toEqual([]);
  };
  await check();
  await openStarter(app, 'broken');
  await check();
  for (const node of await app.locator('.canvas-node .canvas-node-header').all()) {
    await node.click();
    await expect(app.getByRole('textbox', { name: 'Label' })).toBeVisible();
    await check();
  }
  for (const keys of ['?', 'Control+k', 'Control+Shift+e', 'c']) {
    await app.keyboard.press(keys);
    await expect(app.getByRole('dialog')).toBeVisible();
    await check();
    await app.keyboard.press('Escape');
    await expect(app.getByRole('dialog')).toHaveCount(0);
  }
});

test('with forced colours what is on or chosen stands out from what is not', async ({ app }) => {
  await app.emulateMedia({ forcedColors: 'active' });
  await openStarter(app, 'broken');
  await clickOn(app, nodeOn(app, 'orders-nlb'));
  const look = (selector: string) =>
    app
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await look('.ui-switch[data-state="checked"]')).not.toBe(await look('.ui-switch[data-state="unchecked"]'));
  await app.keyboard.press('Control+k');
  const items = '.ui-command-item[data-selected=';
  expect(await look(`${items}"true"]`)).not.toBe(await look(`${items}"false"]`));
});
