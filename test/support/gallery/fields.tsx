import { useState } from 'react';
import {
  Checkbox,
  FieldRow,
  IconButton,
  NumberField,
  PlusGlyph,
  Section,
  SegmentedControl,
  SelectField,
  Switch,
  TextField,
} from '../../../src/renderer/ui';

const schemes = [
  { value: 'internal', label: 'Internal' },
  { value: 'internet-facing', label: 'Public' },
] as const;

const protocols = ['TCP', 'UDP', 'TLS'].map((value) => ({ value, label: value }));

/** The fields of an inspector; each shows what it committed in `data-committed`. */
export function Fields() {
  const [name, setName] = useState('orders-nlb');
  const [timeout, setTimeout] = useState<number | undefined>(350);
  const [scheme, setScheme] = useState<'internal' | 'internet-facing'>('internal');
  const [protocol, setProtocol] = useState('TCP');
  const [on, setOn] = useState(true);
  return (
    <div className="gallery-card" data-committed={JSON.stringify({ name, timeout, scheme, protocol, on })}>
      <Section title="Properties" action={<IconButton icon={PlusGlyph} label="Add" />}>
        <FieldRow label="Label">{(control) => <TextField {...control} value={name} onCommit={setName} />}</FieldRow>
        <FieldRow label="Logical id">
          {(control) => <TextField {...control} mono readOnly value="OrdersNlb" onCommit={setName} />}
        </FieldRow>
        <FieldRow label="Scheme">
          {(control) => <SegmentedControl {...control} options={schemes} value={scheme} onChange={setScheme} />}
        </FieldRow>
        <FieldRow label="Protocol">
          {(control) => <SelectField {...control} options={protocols} value={protocol} onChange={setProtocol} />}
        </FieldRow>
        <FieldRow label="Idle timeout" help="AWS closes idle flows after it">
          {(control) => <NumberField {...control} value={timeout} onCommit={setTimeout} min={60} max={6000} unit="s" />}
        </FieldRow>
        <FieldRow label="CIDR" error="10.0.0.0/8 is wider than /16">
          {(control) => <TextField {...control} mono value="10.0.0.0/8" onCommit={() => {}} />}
        </FieldRow>
        <FieldRow label="Cross-zone">{(control) => <Switch {...control} checked={on} onChange={setOn} />}</FieldRow>
        <FieldRow label="Note" stacked>
          {(control) => <TextField {...control} rows={3} value="" placeholder="For readers" onCommit={() => {}} />}
        </FieldRow>
        <Checkbox checked={on} onChange={setOn}>
          Snap to the grid
        </Checkbox>
      </Section>
    </div>
  );
}
