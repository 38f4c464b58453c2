import type { Diagram } from '../../../model/document/diagram';
import { kindOf } from '../../../model/kinds/registry';
import { CATEGORIES, CATEGORY_NAMES, categoryOf } from './category';

/** What the colours of the map mean, for those that are in the drawing. */
export function Legend({ doc }: { doc: Diagram }) {
  const drawn = Object.values(doc.nodes).filter(({ kind }) => !kindOf(kind).container && !kindOf(kind).listedOnly);
  const present = new Set(drawn.map(({ kind }) => categoryOf(kindOf(kind))));
  if (present.size === 0) return null;
  return (
    <ul className="canvas-legend" aria-label="Legend">
      {CATEGORIES.filter((category) => present.has(category)).map((category) => (
        <li key={category} className={`canvas-category-${category}`}>
          {CATEGORY_NAMES[category]}
        </li>
      ))}
    </ul>
  );
}
