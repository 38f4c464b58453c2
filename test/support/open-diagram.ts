import type { Page } from '@playwright/test';
import type { Diagram, DiagramNode } from '../../src/model/document/diagram';
import { saveDiagram } from '../../src/model/document/save';
import { loaded } from './any-diagram';
import { expect, fitAll, openText, savedText } from './drawing';

/** Opens a starter with the mouse and brings all of it into view. */
export async function openStarter(page: Page, name: string): Promise<void> {
  await page.getByTestId(`starter-${name}`).click();
  await expect(page.locator('.react-flow__node').first()).toBeVisible();
  await fitAll(page);
}

/** Opens a diagram that the test has made and brings all of it into view. */
export async function openDiagram(page: Page, doc: Diagram, name = 'test.drawbridge'): Promise<void> {
  await openText(page, name, saveDiagram(doc));
  await expect(page.getByRole('button', { name, exact: true })).toBeVisible();
  await fitAll(page);
}

/** The diagram on the screen, as the file that the browser downloads has it. */
export async function savedDiagram(page: Page): Promise<Diagram> {
  return loaded(await savedText(page));
}

/** The one node with this label. */
export function nodeNamed(doc: Diagram, label: string): DiagramNode {
  const [node, another] = Object.values(doc.nodes).filter((each) => each.label === label);
  if (!node || another) throw new Error(`not one node is called ${label}`);
  return node;
}

/** Where the one node with this label stands in its container. */
export function placeNamed(doc: Diagram, label: string) {
  const place = doc.layout[nodeNamed(doc, label).id];
  if (!place) throw new Error(`${label} has no place`);
  return place;
}

/** Labels of the nodes that a wire leads to from the node with this label. */
export function wiredFrom(doc: Diagram, label: string): readonly (string | undefined)[] {
  const { id } = nodeNamed(doc, label);
  return Object.values(doc.wires)
    .filter((wire) => wire.from.node === id)
    .map((wire) => doc.nodes[wire.to.node]?.label);
}
