import type { DiagramNode } from '../../model/document/diagram';
import type { Row } from '../../model/document/references';
import type { Facts } from '../../model/facts/facts';
import { kindOf } from '../../model/kinds/registry';
import { type FieldControl, NumberField, SegmentedControl, SelectField, Switch, TextField } from '../ui';
import { blockSuggestions } from './cidr/blocks';
import { choiceOptions, type Field, isSegmented } from './fields';
import { referenceOptions } from './reference-options';

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
  const { field, value, node, facts, control, onCommit } = props;
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
          suggestions={meta.suggestions ?? (meta.cidr ? blockSuggestions(facts, node) : undefined)}
        />
      );
    case 'number':
      return (
        <NumberField
          {...control}
          value={Number(value)}
          onCommit={onCommit}
          integer
          unit={meta.unit}
          suggestions={meta.suggestions}
        />
      );
    case 'flag':
      return <Switch {...control} checked={value === true} onChange={onCommit} />;
    case 'choice': {
      const choice = {
        ...control,
        value: String(value),
        options: choiceOptions(input.options, meta),
        onChange: onCommit,
      };
      return isSegmented(field) ? <SegmentedControl {...choice} isTight /> : <SelectField {...choice} />;
    }
    case 'nodeRef':
    case 'rowRef':
      return <ReferenceInput {...props} />;
    case 'nodeRefs':
    case 'rows':
      throw new Error(`${field.key}: a list is not edited in one control`);
  }
}

const NEW = 'new:';

function ReferenceInput(props: FieldInputProps) {
  const { field, value, control, onCommit, onNew } = props;
  const kinds = field.input.as === 'nodeRef' ? field.input.kinds : [];
  const options = [
    ...referenceOptions(props),
    ...(onNew ? kinds.map((kind) => ({ value: NEW + kind, label: `New ${kindOf(kind).label.toLowerCase()}` })) : []),
  ];
  const choose = (chosen: string) => {
    if (chosen.startsWith(NEW)) onNew?.(chosen.slice(NEW.length));
    else onCommit(chosen === '' ? null : chosen);
  };
  const known = options.some((option) => option.value === value);
  return <SelectField {...control} value={known ? String(value) : ''} options={options} onChange={choose} />;
}
