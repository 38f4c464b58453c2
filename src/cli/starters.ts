import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compare } from '../model/lib/order';
import { ownPath } from './own-files';

/** A ready-made diagram that comes with the product. */
export interface Starter {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  /** Place in lists, from 1. */
  readonly order: number;
}

const folder = ownPath('templates');

/** All starters, simplest first. */
export async function readStarters(): Promise<readonly Starter[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const starters = await Promise.all(names.map(readStarter));
  return starters.sort((a, b) => a.order - b.order || compare(a.name, b.name));
}

async function readStarter(name: string): Promise<Starter> {
  const { title, summary, order } = JSON.parse(await readFile(join(folder, name, 'about.json'), 'utf8'));
  return { name, title: String(title), summary: String(summary), order: Number(order) };
}

/** The text of a starter's diagram. */
export function readStarterDiagram({ name }: Starter): Promise<string> {
  return readFile(join(folder, name, 'diagram.drawbridge'), 'utf8');
}
