import type { DiagramNode } from '../../model/document/diagram';
import { rowName, rowsIn } from '../../model/document/references';
import type { Facts } from '../../model/facts/facts';
import type { FieldPlace } from '../../model/findings/concerns';
import type { Finding } from '../../model/findings/validate';
import { kindOf } from '../../model/kinds/registry';
import { leadTo } from '../store/wanted-field';
import { Button, SeverityIcon } from '../ui';
import { fieldsOf } from './fields';
import { placeKey } from './marks';
import { nameOf } from './references';

interface FindingFieldsProps {
  readonly places: ReadonlyMap<Finding, readonly FieldPlace[]>;
  readonly facts: Facts;
  /** Present when the fields are of several nodes. */
  readonly several?: boolean;
}

/** Links from findings to the fields they are about. */
export function FindingFields({ places, facts, several = false }: FindingFieldsProps) {
  const links = linksOf(places);
  if (links.length === 0) return null;
  return (
    <nav className="inspector-concerns" aria-label="Fields with findings">
      {links.map(({ finding, place }) => {
        const node = facts.graph.node(place.node);
        if (!node) return null;
        const words = several ? `${placeWords(node, place)} of ${nameOf(node)}` : placeWords(node, place);
        return (
          <Button
            key={keyOf(place)}
            variant="link"
            title={`Go to the field that ${finding.rule} is about`}
            onClick={() => leadTo(place)}
          >
            <span className="inspector-concern">
              <SeverityIcon severity={finding.severity} size={12} />
              {words}
            </span>
          </Button>
        );
      })}
    </nav>
  );
}

interface FieldLink {
  readonly finding: Finding;
  readonly place: FieldPlace;
}

/** Each place once, by its first finding. */
function linksOf(places: FindingFieldsProps['places']): readonly FieldLink[] {
  const links = new Map<string, FieldLink>();
  for (const [finding, list] of places) {
    for (const place of list) if (!links.has(keyOf(place))) links.set(keyOf(place), { finding, place });
  }
  return [...links.values()];
}

function keyOf({ node, prop, row, field }: FieldPlace): string {
  return `${node} ${placeKey(prop, row, field)}`;
}

/** `Cross-zone`, `route 2: Path`. */
function placeWords(node: DiagramNode, { prop, row, field }: FieldPlace): string {
  const own = fieldsOf(kindOf(node.kind).props).find(({ key }) => key === prop);
  if (row === undefined || own?.input.as !== 'rows') return own?.title ?? prop;
  const number = rowsIn(node, prop).findIndex(({ id }) => id === row) + 1;
  const title = own.input.fields.find(({ key }) => key === field)?.title ?? field;
  return `${rowName(node.kind, prop)} ${number}: ${title}`;
}
