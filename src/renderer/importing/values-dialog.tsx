import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Source, SourceFile } from '../../model/document/source';
import type { SourceParameter } from '../../model/source/template';
import { lookWith, type Values } from '../store/importing/look-with';
import type { Outline } from '../store/importing/outline';
import { useOutlines } from '../store/importing/use-outlines';
import { activeDoc, setView, useApp } from '../store/store';
import { Button, Callout, Dialog, FieldRow, SelectField, TextField } from '../ui';
import { type PseudoParameter, pseudoParameters } from './pseudo-parameters';
import { withCondition, withParameter } from './values';
import './importing.css';

const close = () => setView({ dialog: null });

/** Values of parameters and conditions to look at an imported design with, and where it is deployed to; the templates keep their own. */
export function ValuesDialog() {
  const open = useApp((state) => state.view.dialog === 'values');
  const source = useApp((state) => activeDoc(state)?.source);
  return open && source ? <OpenValues source={source} /> : null;
}

function OpenValues({ source }: { source: Source }) {
  const [values, setValues] = useState<readonly Values[]>(source.files);
  const [failure, setFailure] = useState<string | null>(null);
  const outlines = useOutlines(source.files);
  const fields = useRef<HTMLDivElement>(null);
  const isRead = outlines !== undefined;
  useEffect(() => {
    if (isRead) fields.current?.querySelector<HTMLElement>('input, select')?.focus();
  }, [isRead]);
  const apply = async () => {
    const refused = fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (refused) return refused.focus();
    const sentence = await lookWith(values.map(({ parameters, conditions }) => ({ parameters, conditions })));
    if (sentence === undefined) close();
    else setFailure(sentence);
  };
  const change = (i: number) => (next: Values) => setValues(values.map((each, at) => (at === i ? next : each)));
  return (
    <Dialog
      open
      onClose={close}
      title="Template values"
      description="The design is shown as it would be with these values. The template itself stays as it is."
      width={560}
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button variant="filled" onClick={() => void apply()}>
            Show with these values
          </Button>
        </>
      }
    >
      {failure && <Callout severity="error" title={failure} />}
      {!isRead && <p role="status">Reading what the templates ask for …</p>}
      <div ref={fields}>
        {source.files.map((file, i) => {
          const outline = outlines?.[i];
          return outline ? (
            <FileValues
              key={file.name}
              file={file}
              outline={outline}
              isOnly={source.files.length === 1}
              values={values[i] ?? file}
              onChange={change(i)}
            />
          ) : null;
        })}
      </div>
    </Dialog>
  );
}

interface FileValuesProps {
  readonly file: SourceFile;
  readonly outline: Outline;
  readonly isOnly: boolean;
  readonly values: Values;
  readonly onChange: (values: Values) => void;
}

function FileValues({ file, outline: { parameters, conditions }, isOnly, values, onChange }: FileValuesProps) {
  const row = (parameter: SourceParameter | PseudoParameter) => (
    <Parameter
      key={parameter.name}
      parameter={parameter}
      value={values.parameters[parameter.name] ?? ''}
      onChange={(value) => onChange(withParameter(values, parameter, value))}
    />
  );
  return (
    <section aria-label={file.name}>
      {!isOnly && <h3 className="importing-file">{file.name}</h3>}
      <Group title="Parameters" isEmpty={parameters.length === 0}>
        {parameters.map(row)}
      </Group>
      <Group title="Deployed to" isEmpty={false}>
        {pseudoParameters(file).map(row)}
      </Group>
      <Group title="Conditions" isEmpty={conditions.length === 0}>
        {conditions.map((name) => (
          <Condition
            key={name}
            name={name}
            value={values.conditions[name]}
            onChange={(value) => onChange(withCondition(values, name, value))}
          />
        ))}
      </Group>
    </section>
  );
}

function Group({ title, isEmpty, children }: { title: string; isEmpty: boolean; children: ReactNode }) {
  if (isEmpty) return null;
  return (
    <div className="importing-part importing-values">
      <h3>{title}</h3>
      {children}
    </div>
  );
}

/** Letters of a name that no longer fit beside its control. */
const STACKED_FROM = 20;

interface ParameterProps {
  readonly parameter: SourceParameter | PseudoParameter;
  /** Empty: as the template says. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Parameter({ parameter, value, onChange }: ParameterProps) {
  const { name, type, description, allowed } = parameter;
  const pseudo = 'own' in parameter ? parameter : undefined;
  const initial = parameter.default;
  const own = pseudo?.own ?? (initial === undefined ? 'Not known' : `Default: ${initial}`);
  const options = [{ value: '', label: own }, ...allowed.map((each) => ({ value: each, label: each }))];
  return (
    <FieldRow label={name} help={description ?? type} stacked={name.length > STACKED_FROM}>
      {(control) =>
        allowed.length > 0 ? (
          <SelectField {...control} value={value} options={options} onChange={onChange} />
        ) : (
          <TextField
            {...control}
            mono
            value={value}
            placeholder={own}
            maxLength={4096}
            suggestions={pseudo?.suggestions}
            refuse={pseudo?.refuse}
            onCommit={onChange}
          />
        )
      }
    </FieldRow>
  );
}

const STATES = [
  { value: 'auto', label: 'As the parameters say' },
  { value: 'yes', label: 'Holds' },
  { value: 'no', label: 'Does not hold' },
] as const;

interface ConditionProps {
  readonly name: string;
  readonly value: boolean | undefined;
  readonly onChange: (value: boolean | undefined) => void;
}

function Condition({ name, value, onChange }: ConditionProps) {
  const shown = value === undefined ? 'auto' : value ? 'yes' : 'no';
  return (
    <FieldRow label={name} stacked={name.length > STACKED_FROM}>
      {(control) => (
        <SelectField
          {...control}
          value={shown}
          options={STATES}
          onChange={(state) => onChange(state === 'auto' ? undefined : state === 'yes')}
        />
      )}
    </FieldRow>
  );
}
