import type { Diagram } from '../../model/document/diagram';
import { loadDiagram } from '../../model/document/load';
import { StarterAbout } from '../../model/document/starter';

export interface Starter {
  /** Name of its folder under `templates`. */
  readonly id: string;
  readonly about: StarterAbout;
  readonly doc: Diagram;
}

const ABOUTS = import.meta.glob<string>('../../../templates/*/about.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const DIAGRAMS = import.meta.glob<string>('../../../templates/*/diagram.drawbridge', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** All starters, in the order in which they are offered. A starter that does not load is a bug: tests open each one. */
export function starters(): readonly Starter[] {
  return Object.entries(ABOUTS)
    .map(([path, text]) => {
      const loaded = loadDiagram(DIAGRAMS[path.replace('about.json', 'diagram.drawbridge')] ?? '');
      if (!loaded.ok) throw new Error(`${path}: ${JSON.stringify(loaded.error)}`);
      return { id: path.split('/').at(-2) ?? path, about: StarterAbout.parse(JSON.parse(text)), doc: loaded.value };
    })
    .sort((a, b) => a.about.order - b.about.order);
}
