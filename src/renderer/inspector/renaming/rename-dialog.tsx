import { type FormEvent, useId, useMemo, useState } from 'react';
import { renameLogicalId } from '../../../model/commands/rename-logical-id';
import type { DiagramNode } from '../../../model/document/diagram';
import type { Facts } from '../../../model/facts/facts';
import { renameLogicalId as renamedText } from '../../../model/source/rename';
import { checked } from '../../store/findings';
import { run, say } from '../../store/store';
import { Button, Dialog, FieldRow } from '../../ui';
import { logicalIdOf, mentionsOf, templateOf } from './references-to';
import { whyNot } from './why-not';

interface RenameDialogProps {
  readonly node: DiagramNode;
  readonly facts: Facts;
  readonly onClose: () => void;
}

/** Renames a resource in the template: an act of its own, because CloudFormation replaces what has another logical id. */
export function RenameDialog({ node, facts, onClose }: RenameDialogProps) {
  const { doc } = facts.graph;
  const from = logicalIdOf(doc, node);
  const [to, setTo] = useState(from);
  const mentions = useMemo(() => mentionsOf(doc, node, checked(doc).findings.drafts), [doc, node]);
  const form = useId();
  const refused = whyNot(facts, node, to);
  const rename = (event: FormEvent) => {
    event.preventDefault();
    if (to === from || refused !== undefined) return;
    const template = templateOf(doc, node);
    run(renameLogicalId, { id: node.id, to, ...(template ? { text: renamedText(template, from, to) } : {}) });
    say(`${from} is now ${to}; ${counted(mentions.length)} changed with it`);
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Rename ${from}`}
      description="CloudFormation takes a resource with another logical id for another resource: it makes a new one and deletes the old one."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="filled" type="submit" form={form} disabled={to === from || refused !== undefined}>
            Rename
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={rename}>
        <FieldRow label="Logical id" error={refused}>
          {({ id, describedBy }) => (
            <input
              id={id}
              aria-describedby={describedBy}
              aria-invalid={refused !== undefined}
              className="ui-field ui-field-mono"
              value={to}
              onChange={(event) => setTo(event.target.value)}
            />
          )}
        </FieldRow>
      </form>
      <h3 className="renaming-count">
        {mentions.length === 0 ? 'Nothing refers to it' : `${counted(mentions.length)} change`}
      </h3>
      <ul className="renaming-list">
        {grouped(mentions).map(({ where, how, count }) => (
          <li key={`${where} ${how}`}>
            <code>{where}</code> <span>{count > 1 ? `${how} ×${count}` : how}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function counted(count: number): string {
  return count === 1 ? '1 reference' : `${count} references`;
}

function grouped(mentions: ReturnType<typeof mentionsOf>) {
  const groups = new Map<string, { readonly where: string; readonly how: string; count: number }>();
  for (const { where, how } of mentions) {
    const group = groups.get(`${where} ${how}`) ?? { where, how, count: 0 };
    group.count++;
    groups.set(`${where} ${how}`, group);
  }
  return [...groups.values()];
}
