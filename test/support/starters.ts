import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagram } from '../../src/model/document/diagram';
import { loadDiagram } from '../../src/model/document/load';
import { StarterAbout } from '../../src/model/document/starter';

const folder = join(import.meta.dirname, '..', '..', 'templates');

export interface Starter {
  readonly name: string;
  readonly about: StarterAbout;
  /** The text of the file, as it is in the repository. */
  readonly text: string;
  readonly doc: Diagram;
}

/** All starters, in the order they are offered. */
export const starters: readonly Starter[] = readdirSync(folder)
  .map(readStarter)
  .sort((a, b) => a.about.order - b.about.order);

/** The starter with this name. */
export function starterNamed(name: string): Starter {
  const found = starters.find((starter) => starter.name === name);
  if (!found) throw new Error(`no starter ${name}`);
  return found;
}

function readStarter(name: string): Starter {
  const text = readFileSync(join(folder, name, 'diagram.drawbridge'), 'utf8');
  const loaded = loadDiagram(text);
  if (!loaded.ok) throw new Error(`${name}: ${JSON.stringify(loaded.error)}`);
  const about = StarterAbout.parse(JSON.parse(readFileSync(join(folder, name, 'about.json'), 'utf8')));
  return { name, about, text, doc: loaded.value };
}
