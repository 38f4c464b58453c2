import { type ReactNode, useState } from 'react';
import type { DiagramNode } from '../../model/document/diagram';
import type { Facts } from '../../model/facts/facts';
import { Button, Chip, FieldRow } from '../ui';
import { FieldInfo } from './field-editor';
import type { Field } from './fields';
import { type Given, givenOf } from './given';
import { nameOf } from './references';

interface GateProps {
  readonly field: Field;
  readonly node: DiagramNode;
  readonly facts: Facts;
  /** What the value is edited with, once somebody wants to replace the expression. */
  readonly children: ReactNode;
}

/** A property that the template gives by an expression: it is shown as written, and edited only after an explicit "Replace". */
export function GivenField({ field, node, facts, children }: GateProps) {
  const [isReplacing, setReplacing] = useState(false);
  const given = givenOf(facts.graph.doc, node, field.key);
  if (!given || isReplacing) return children;
  return (
    <div className="inspector-field" data-field={field.key}>
      <FieldRow label={field.title} info={<FieldInfo field={field} />} help={nowWords(given, field, node, facts)}>
        {(control) => (
          <Expression id={control.id} given={given} title={field.title} onReplace={() => setReplacing(true)} />
        )}
      </FieldRow>
    </div>
  );
}

/** The same for a list: it can be read, and changed after "Replace". */
export function GivenList({ field, node, facts, children }: GateProps) {
  const [isReplacing, setReplacing] = useState(false);
  const given = givenOf(facts.graph.doc, node, field.key);
  if (!given || isReplacing) return children;
  return (
    <>
      <div className="inspector-given-list">
        <Expression given={given} title={field.title} onReplace={() => setReplacing(true)} />
        {given.isUnknown && <p>Not known before deployment.</p>}
      </div>
      <div inert>{children}</div>
    </>
  );
}

interface ExpressionProps {
  readonly id?: string | undefined;
  readonly given: Given;
  readonly title: string;
  readonly onReplace: () => void;
}

function Expression({ id, given, title, onReplace }: ExpressionProps) {
  const written = given.written ?? 'An expression';
  return (
    <output id={id} className="inspector-given">
      <Chip title={written}>{written}</Chip>
      <Button variant="link" aria-label={`Replace ${title}, given by ${written}`} onClick={onReplace}>
        Replace
      </Button>
    </output>
  );
}

/** What the expression comes to with the values the design is looked at with. */
function nowWords({ isUnknown }: Given, { key, input }: Field, node: DiagramNode, facts: Facts): string {
  if (isUnknown) return 'Not known before deployment.';
  const value: unknown = Reflect.get(node.props, key);
  if (input.as === 'nodeRef') {
    const target = facts.graph.nodes.find(({ id }) => id === value);
    return target ? `Now ${nameOf(target)}.` : 'Now none.';
  }
  if (input.as === 'flag') return value === true ? 'Now on.' : 'Now off.';
  return value === '' || value === null ? 'Now empty.' : `Now ${String(value)}.`;
}
