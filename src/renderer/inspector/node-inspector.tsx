import { useMemo, useRef } from 'react';
import { duplicate } from '../../model/commands/duplicate';
import { foldNodes, unfoldNodes } from '../../model/commands/fold';
import type { Diagram, DiagramNode } from '../../model/document/diagram';
import { canFold, isFolded } from '../../model/document/folding';
import type { Facts } from '../../model/facts/facts';
import type { FieldPlace } from '../../model/findings/concerns';
import type { Finding } from '../../model/findings/validate';
import { isOf } from '../../model/graph/graph';
import { NodeId } from '../../model/kinds/fields';
import { kindOf } from '../../model/kinds/registry';
import { deleteAsking } from '../store/deleting';
import { useFixing } from '../store/fixing';
import { openLink } from '../store/open-link';
import { goTo, run, select } from '../store/store';
import { useWanted } from '../store/wanted-field';
import {
  CopyGlyph,
  ExternalGlyph,
  FitGlyph,
  IconButton,
  KindIcon,
  Menu,
  type MenuEntry,
  MoreGlyph,
  TrashGlyph,
} from '../ui';
import { ConditionLine } from './condition-line';
import { FieldMark } from './field-editor';
import { type Field, fieldsOf } from './fields';
import { FindingCards } from './finding-cards';
import { FindingFields } from './finding-fields';
import { GivenList } from './given-field';
import { ListedSections, UsedBy } from './listed-sections';
import { MarksContext, marksOf, useFindingPlaces, useMarks } from './marks';
import { Properties } from './properties';
import { QuickFacts } from './quick-facts';
import { iconOf, nameOf } from './references';
import { RefsSection, SpansSection } from './refs-section';
import { RepeatSection } from './repeat-section';
import { StackSection } from './stack-section';
import { SubnetReach } from './subnet-reach';
import { RowsTable } from './table/rows-table';
import { useLead } from './use-lead';

interface NodeInspectorProps {
  readonly node: DiagramNode;
  readonly facts: Facts;
  readonly findings: readonly Finding[];
}

/** One node: what is wrong with it, its properties, and its lists. */
export function NodeInspector({ node, facts, findings }: NodeInspectorProps) {
  const kind = kindOf(node.kind);
  const root = useRef<HTMLDivElement>(null);
  const own = findings.filter((finding) => finding.on[0] === node.id);
  const others = findings.filter((finding) => finding.on[0] !== node.id);
  const places = useFindingPlaces(node, findings, facts);
  const { current } = useFixing();
  const asked = useWanted();
  const isAsked = asked.place?.node === node.id && asked.during === current;
  const wanted = isAsked ? asked.place : jumpedTo(current, places);
  const marks = useMemo(() => marksOf(places, wanted), [places, wanted]);
  useLead(root, wanted, isAsked && asked.isPending);
  return (
    <MarksContext value={marks}>
      <div ref={root}>
        <NodeHeader node={node} facts={facts} />
        <ConditionLine node={node} facts={facts} />
        <StackSection node={node} facts={facts} />
        <RepeatSection node={node} facts={facts} />
        <FindingCards findings={[...own, ...others]} profile={facts.graph.doc.settings.profile} />
        <FindingFields places={places} facts={facts} />
        <Properties node={node} facts={facts} />
        {isOf(node, 'subnet') && <SubnetReach subnet={node} facts={facts} />}
        {fieldsOf(kind.props).map((field) => (
          <ListSection key={field.key} node={node} facts={facts} field={field} />
        ))}
        <QuickFacts node={node} facts={facts} />
        <ListedSections node={node} facts={facts} />
        {kind.listedOnly && <UsedBy node={node} facts={facts} />}
      </div>
    </MarksContext>
  );
}

/** The field that the finding jumped to last is about. */
function jumpedTo(current: Finding | null, places: ReadonlyMap<Finding, readonly FieldPlace[]>): FieldPlace | null {
  if (!current) return null;
  for (const [{ rule, message }, [first]] of places) {
    if (rule === current.rule && message === current.message) return first ?? null;
  }
  return null;
}

function NodeHeader({ node, facts }: Omit<NodeInspectorProps, 'findings'>) {
  const parent = facts.graph.parent(node);
  return (
    <header className="inspector-header">
      <KindIcon name={iconOf(node)} size={36} />
      <div className="inspector-title">
        <h2>{nameOf(node)}</h2>
        <p>
          {kindOf(node.kind).label}
          {parent && (
            <span className="inspector-where">
              in{' '}
              <button type="button" className="inspector-parent" onClick={() => select({ nodes: [parent.id] })}>
                {nameOf(parent)}
              </button>
            </span>
          )}
        </p>
      </div>
      <Menu
        trigger={<IconButton icon={MoreGlyph} label="More" />}
        entries={actionsOf(facts.graph.doc, node)}
        align="end"
      />
    </header>
  );
}

function actionsOf(doc: Diagram, { id, kind }: DiagramNode): readonly MenuEntry[] {
  const copy = () => {
    const copies: NodeId[] = [];
    run(duplicate, { ids: [id], copies });
    select({ nodes: copies });
  };
  return [
    {
      kind: 'item',
      id: 'docs',
      label: 'AWS documentation',
      icon: ExternalGlyph,
      onSelect: () => openLink(kindOf(kind).docs),
    },
    {
      kind: 'item',
      id: 'show',
      label: 'Show on the canvas',
      icon: FitGlyph,
      onSelect: () => goTo({ what: 'nodes', ids: [id] }),
    },
    ...foldingOf(doc, id),
    { kind: 'separator', id: 'before-edit' },
    { kind: 'item', id: 'duplicate', label: 'Duplicate', shortcut: 'Ctrl+D', icon: CopyGlyph, onSelect: copy },
    {
      kind: 'item',
      id: 'delete',
      label: 'Delete',
      shortcut: 'Delete',
      icon: TrashGlyph,
      danger: true,
      onSelect: () => void deleteAsking({ nodes: [id], wires: [] }),
    },
  ];
}

/** A container is folded into one row and back, a nested stack into its node. */
function foldingOf(doc: Diagram, id: NodeId): readonly MenuEntry[] {
  if (!canFold(doc, id)) return [];
  const entry = isFolded(doc, id)
    ? { label: 'Unfold', shortcut: 'Ctrl+End', onSelect: () => run(unfoldNodes, { ids: [id] }) }
    : { label: 'Fold', shortcut: 'Ctrl+Home', onSelect: () => run(foldNodes, { ids: [id] }) };
  return [{ kind: 'item', id: 'fold', ...entry }];
}

/** A property that is a list, in a section of its own. */
function ListSection({ node, facts, field }: { node: DiagramNode; facts: Facts; field: Field }) {
  const { at, wanted } = useMarks();
  const { input, key } = field;
  if (input.as !== 'rows' && input.as !== 'nodeRefs') return null;
  const finding = at(key);
  const isWanted = wanted?.prop === key && wanted.row === undefined;
  return (
    <div className="inspector-list" data-place={key} data-wanted={isWanted || undefined}>
      {finding && <FieldMark finding={finding} />}
      <GivenList key={node.id} {...{ node, facts, field }}>
        {input.as === 'rows' ? (
          <RowsTable {...{ node, facts, field }} one={input.one} />
        ) : (
          <ReferenceList {...{ node, facts, field }} kinds={input.kinds} />
        )}
      </GivenList>
    </div>
  );
}

interface ReferenceListProps {
  readonly node: DiagramNode;
  readonly facts: Facts;
  readonly field: Field;
  readonly kinds: readonly string[];
}

function ReferenceList({ node, facts, field, kinds }: ReferenceListProps) {
  const value = NodeId.array().parse((node.props as Readonly<Record<string, unknown>>)[field.key]);
  const List = kindOf(node.kind).spans === field.key ? SpansSection : RefsSection;
  return <List {...{ node, facts, field, value, kinds }} />;
}
