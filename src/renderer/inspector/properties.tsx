import { useState } from 'react';
import { attachNew } from '../../model/commands/attach-new';
import { setLabel, setProp } from '../../model/commands/edit-node';
import { type DiagramNode, MAX_LABEL } from '../../model/document/diagram';
import type { Facts } from '../../model/facts/facts';
import { NodeId } from '../../model/kinds/fields';
import { isKindId, kindOf } from '../../model/kinds/registry';
import { newId } from '../store/ids';
import { run, say } from '../store/store';
import {
  Button,
  ChevronDownGlyph,
  ChevronRightGlyph,
  FieldRow,
  IconButton,
  InfoGlyph,
  PencilGlyph,
  Section,
  TextField,
} from '../ui';
import { FieldEditor } from './field-editor';
import { type Field, fieldsOf } from './fields';
import { GivenField } from './given-field';
import { useMarks } from './marks';
import { logicalIdOf } from './renaming/references-to';
import { RenameDialog } from './renaming/rename-dialog';
import { useOpenFor } from './use-lead';

interface PropertiesProps {
  readonly node: DiagramNode;
  readonly facts: Facts;
}

/** Label, logical id and every property that fits one line; rarely needed ones under "More". */
export function Properties({ node, facts }: PropertiesProps) {
  const [more, setMore] = useState(false);
  const fields = fieldsOf(kindOf(node.kind).props);
  const single = fields.filter(isSingle);
  const advanced = single.filter((field) => field.meta.advanced);
  const marks = useMarks();
  const marked = advanced.filter(({ key }) => marks.at(key)).length;
  useOpenFor(advanced.some(({ key }) => key === marks.wanted?.prop) ? marks.wanted : null, () => setMore(true));
  const editors = (list: readonly Field[]) =>
    list.map((field) => <PropEditor key={field.key} field={field} node={node} facts={facts} />);
  return (
    <Section title="Properties">
      <div data-field="label">
        <FieldRow label="Label">
          {(control) => (
            <TextField
              {...control}
              value={node.label}
              maxLength={MAX_LABEL}
              onCommit={(label) => run(setLabel, { id: node.id, label }, `label:${node.id}`)}
            />
          )}
        </FieldRow>
      </div>
      {kindOf(node.kind).emit && <LogicalIdField node={node} facts={facts} />}
      {editors(single.filter((field) => !field.meta.advanced))}
      {advanced.length > 0 && (
        <div>
          <Button
            variant="link"
            icon={more ? ChevronDownGlyph : ChevronRightGlyph}
            aria-expanded={more}
            onClick={() => setMore(!more)}
          >
            More{marked > 0 && ` (${marked} with a finding)`}
          </Button>
        </div>
      )}
      {more && editors(advanced)}
    </Section>
  );
}

function isSingle({ input }: Field): boolean {
  return input.as !== 'rows' && input.as !== 'nodeRefs';
}

/** True where a new node makes sense that nothing but this property leads to: tables, logs, certificates. Networks are drawn. */
function isOnlyNamed({ input }: Field): boolean {
  return (
    input.as === 'nodeRef' && input.kinds.every((kind) => !kindOf(kind).container && kindOf(kind).wiresFrom === 'none')
  );
}

/** One property of the node itself; it commits as one undo step, typing in a row merged. */
function PropEditor({ field, node, facts }: PropertiesProps & { readonly field: Field }) {
  const props: Readonly<Record<string, unknown>> = node.props;
  const { key } = field;
  const commit = (value: unknown) => run(setProp, { id: node.id, prop: key, value }, `prop:${node.id}.${key}`);
  const attach = (kind: string) => {
    if (!isKindId(kind)) return;
    const id = NodeId.parse(newId('n'));
    run(attachNew, { to: node.id, prop: key, node: { id, kind, onto: node.id } });
    say(`${kindOf(kind).label} inserted and chosen`);
  };
  const canInsert = isOnlyNamed(field);
  return (
    <GivenField key={node.id} field={field} node={node} facts={facts}>
      <FieldEditor
        field={field}
        value={props[key]}
        node={node}
        facts={facts}
        onCommit={commit}
        {...(canInsert ? { onNew: attach } : {})}
      />
    </GivenField>
  );
}

const LOGICAL_ID_HELP = 'Names the resource inside the template. A new label does not change it.';

function LogicalIdField({ node, facts }: PropertiesProps) {
  const [isRenaming, setRenaming] = useState(false);
  return (
    <FieldRow label="Logical id" info={<IconButton icon={InfoGlyph} size="small" label={LOGICAL_ID_HELP} />}>
      {(control) => (
        <div className="inspector-value">
          <TextField {...control} mono readOnly value={logicalIdOf(facts.graph.doc, node)} onCommit={() => undefined} />
          <IconButton icon={PencilGlyph} label="Rename the logical id" onClick={() => setRenaming(true)} />
          {isRenaming && <RenameDialog node={node} facts={facts} onClose={() => setRenaming(false)} />}
        </div>
      )}
    </FieldRow>
  );
}
