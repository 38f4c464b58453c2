import { attachNew } from '../../model/commands/attach-new';
import { setProp } from '../../model/commands/edit-node';
import type { DiagramNode } from '../../model/document/diagram';
import type { Facts } from '../../model/facts/facts';
import { NodeId } from '../../model/kinds/fields';
import { isKindId, kindOf } from '../../model/kinds/registry';
import { newId } from '../store/ids';
import { run, say, select } from '../store/store';
import {
  Checkbox,
  Chip,
  CloseGlyph,
  IconButton,
  KindIcon,
  Menu,
  type MenuEntry,
  PlusGlyph,
  Section,
  SecurityGroupGlyph,
} from '../ui';
import type { Field } from './fields';
import { candidates, iconOf, nameOf } from './references';

export interface RefsProps {
  readonly node: DiagramNode;
  readonly facts: Facts;
  readonly field: Field;
  readonly kinds: readonly string[];
  readonly value: readonly NodeId[];
}

function setRefs({ node, field }: RefsProps, value: readonly NodeId[]): void {
  run(setProp, { id: node.id, prop: field.key, value });
}

/** The subnets a node spans: all of its VPC, each with its zone, to tick. */
export function SpansSection(props: RefsProps) {
  const { node, facts, field, kinds, value } = props;
  const choices = candidates(facts, node, kinds, value);
  const toggle = (id: NodeId, on: boolean) => setRefs(props, on ? [...value, id] : value.filter((each) => each !== id));
  return (
    <Section title={field.title}>
      {choices.map((each) => (
        <div key={each.id} className="inspector-span">
          <Checkbox checked={value.includes(each.id)} onChange={(on) => toggle(each.id, on)}>
            {nameOf(each)}
          </Checkbox>
          <span className="inspector-mono">{placeOf(facts, each)}</span>
        </div>
      ))}
      {choices.length === 0 && <p className="inspector-quiet">The VPC has no subnet yet.</p>}
      {field.meta.help && <p className="inspector-quiet">{field.meta.help}</p>}
    </Section>
  );
}

/** Block and letter of the zone: `10.0.1.0/24 · a`. */
function placeOf(facts: Facts, node: DiagramNode): string {
  const zone = facts.graph.within(node, 'zone');
  return [kindOf(node.kind).tabText?.(node.props), zone?.props.letter].filter(Boolean).join(' · ');
}

/** Named nodes as chips with what they hold in short; others are added from a menu, or made. */
export function RefsSection(props: RefsProps) {
  const { facts, field, value } = props;
  const named = value.flatMap((id) => facts.graph.node(id) ?? []);
  const add = (
    <Menu
      trigger={<IconButton icon={PlusGlyph} label={`Add to ${field.title}`} />}
      entries={choicesOf(props)}
      align="end"
    />
  );
  return (
    <Section title={field.title} action={add}>
      {named.map((each) => (
        <div key={each.id} className="inspector-ref">
          {each.kind !== 'securityGroup' && <KindIcon name={iconOf(each)} size={20} />}
          <Chip
            icon={each.kind === 'securityGroup' ? SecurityGroupGlyph : undefined}
            onClick={() => select({ nodes: [each.id] })}
            title={`Select ${nameOf(each)}`}
          >
            {nameOf(each)}
          </Chip>
          <span className="inspector-quiet">{kindOf(each.kind).summary?.(each.props)}</span>
          <IconButton
            icon={CloseGlyph}
            size="small"
            label={`Take ${nameOf(each)} away`}
            onClick={() =>
              setRefs(
                props,
                value.filter((id) => id !== each.id),
              )
            }
          />
        </div>
      ))}
      {named.length === 0 && <p className="inspector-quiet">None</p>}
      {field.meta.help && <p className="inspector-quiet">{field.meta.help}</p>}
    </Section>
  );
}

function choicesOf(props: RefsProps): readonly MenuEntry[] {
  const { node, facts, field, kinds, value } = props;
  const free = candidates(facts, node, kinds, []).filter((each) => !value.includes(each.id));
  const existing = free.map((each): MenuEntry => {
    return { kind: 'item', id: each.id, label: nameOf(each), onSelect: () => setRefs(props, [...value, each.id]) };
  });
  const fresh = kinds.filter(isKindId).map((kind): MenuEntry => {
    const label = `New ${kindOf(kind).label.toLowerCase()}`;
    const insert = () => {
      const id = NodeId.parse(newId('n'));
      run(attachNew, { to: node.id, prop: field.key, node: { id, kind, onto: node.id } });
      say(`${label} inserted and attached to ${nameOf(node)}`);
    };
    return { kind: 'item', id: `new:${kind}`, label, icon: PlusGlyph, onSelect: insert };
  });
  return existing.length === 0 ? fresh : [...existing, { kind: 'separator', id: 'before-new' }, ...fresh];
}
