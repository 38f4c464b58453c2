import type { DiagramNode } from '../../model/document/diagram';
import type { Row } from '../../model/document/references';
import type { Facts } from '../../model/facts/facts';
import { NodeId } from '../../model/kinds/fields';
import { kindOf } from '../../model/kinds/registry';
import { type FieldControl, NumberField, type Option, SegmentedControl, SelectField, Switch, TextField } from '../ui';
import { type Field, fitsSegments } from './fields';
import { candidates, nameOf, ownRows, rowsBehind } from './references';

export interface FieldInputProps {
  readonly field: Field;
  readonly value: unknown;
  readonly node: DiagramNode;
  /** The row that the field belongs to, if not the node itself. */
  readonly row: Row | undefined;
  readonly facts: Facts;
  readonly control: FieldControl;
  readonly onCommit: (value: unknown) => void;
  /** Inserts a node of a kind and names it in this field; present where that makes sense. */
  readonly onNew: ((kind: string) => void) | undefined;
}

/** The control that a field is edited with. Lists of nodes and of rows have sections of their own. */
export function FieldInput(props: FieldInputProps) {
  const { field, value, control, onCommit } = props;
  const { input, meta } = field;
  switch (input.as) {
    case 'text':
      return (
        <TextField
          {...control}
          value={String(value ?? '')}
          onCommit={onCommit}
          placeholder={meta.placeholder}
          mono={meta.mono}
          maxLength={input.maxLength}
          rows={meta.lines}
          suggestions={meta.suggestions}
        />
      );
    case 'number':
      return <NumberField {...control} value={Number(value)} onCommit={onCommit} integer unit={meta.unit} />;
    case 'flag':
      return <Switch {...control} checked={value === true} onChange={onCommit} />;
    case 'choice': {
      const Choice = fitsSegments(input.options) ? SegmentedControl : SelectField;
      const options = input.options.map((option) => ({ value: option, label: option }));
      return <Choice {...control} value={String(value)} options={options} onChange={onCommit} />;
    }
    case 'nodeRef':
      return <NodeRefInput {...props} kinds={input.kinds} />;
    case 'rowRef':
      return <RowRefInput {...props} />;
    case 'nodeRefs':
    case 'rows':
      throw new Error(`${field.key}: a list is not edited in one control`);
  }
}

const NEW = 'new:';

function NodeRefInput(props: FieldInputProps & { readonly kinds: readonly string[] }) {
  const { field, value, node, facts, control, kinds, onCommit, onNew } = props;
  const named = NodeId.safeParse(value);
  const options: Option<string>[] = [
    { value: '', label: field.meta.placeholder ?? (field.meta.required ? 'Not chosen' : 'None') },
    ...candidates(facts, node, kinds, named.success ? [named.data] : []).map((each) => ({
      value: each.id,
      label: facts.mayShareVpc(node, each) ? nameOf(each) : `${nameOf(each)} (another VPC)`,
    })),
    ...(onNew ? kinds.map((kind) => ({ value: NEW + kind, label: `New ${kindOf(kind).label.toLowerCase()}` })) : []),
  ];
  const choose = (chosen: string) => {
    if (chosen.startsWith(NEW)) onNew?.(chosen.slice(NEW.length));
    else onCommit(chosen === '' ? null : chosen);
  };
  return <SelectField {...control} value={named.success ? named.data : ''} options={options} onChange={choose} />;
}

function RowRefInput({ field, value, node, row, facts, control, onCommit }: FieldInputProps) {
  const list = field.meta.ownRows;
  const rows = list !== undefined ? ownRows(node, list) : row ? rowsBehind(facts, node, row.id) : [];
  const isKnown = rows.some((each) => each.id === value);
  const options = [
    {
      value: '',
      label: rows.length === 1 ? 'The only one' : rows.length === 0 ? 'None behind the wire' : 'Not chosen',
    },
    ...rows.map((each) => ({ value: String(each.id), label: each.name })),
    ...(typeof value === 'string' && !isKnown ? [{ value, label: 'One that the wire does not reach' }] : []),
  ];
  return (
    <SelectField
      {...control}
      value={typeof value === 'string' ? value : ''}
      options={options}
      onChange={(chosen) => onCommit(chosen === '' ? null : chosen)}
    />
  );
}
