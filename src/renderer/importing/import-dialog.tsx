import type { ReactNode } from 'react';
import type { ImportSummary } from '../../model/import/summary';
import { useSummary } from '../store/importing/summaries';
import { showNode } from '../store/jump';
import { setView, useApp } from '../store/store';
import { Button, Chip, Dialog, KindIcon, SeverityIcon } from '../ui';
import { type BecameGroup, genericOf, groupsOf } from './groups';
import './importing.css';

const close = () => setView({ dialog: null });

/** Says what an import made of the templates: what became what, what stayed as it is, what is elsewhere, what is uncertain. */
export function ImportDialog() {
  const open = useApp((state) => state.view.dialog === 'imported');
  const summary = useSummary();
  if (!open || !summary) return null;
  return (
    <Dialog
      open
      onClose={close}
      title={titleOf(summary)}
      description={inNumbers(summary)}
      width={640}
      footer={
        <>
          <Button onClick={() => setView({ dialog: 'values' })}>Template values</Button>
          <Button onClick={() => setView({ dialog: null, bottom: 'template' })}>Show the template</Button>
          <Button variant="filled" onClick={close}>
            Show the drawing
          </Button>
        </>
      }
    >
      <div className="importing">
        <Part title="Drawn as">
          <ul className="importing-groups">
            {groupsOf(summary).map((group) => (
              <Group key={group.label} group={group} />
            ))}
          </ul>
        </Part>
        <Generic summary={summary} />
        <Outside summary={summary} />
        <Warnings warnings={summary.warnings} />
      </div>
    </Dialog>
  );
}

function titleOf({ files }: ImportSummary): string {
  const [first, ...others] = files;
  return others.length === 0 ? `${first?.name ?? 'Template'} is drawn` : `${files.length} templates are drawn`;
}

function inNumbers({ resources, nodes, wires }: ImportSummary): string {
  return `${counted(resources, 'resource')} became ${counted(nodes, 'node')} and ${counted(wires, 'wire')}. Nothing of the text was changed.`;
}

function counted(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : `${noun}s`}`;
}

function Part({ title, help, children }: { title: string; help?: string; children: ReactNode }) {
  return (
    <section className="importing-part">
      <h3>{title}</h3>
      {help && <p>{help}</p>}
      {children}
    </section>
  );
}

function Group({ group: { label, icon, count, types } }: { group: BecameGroup }) {
  return (
    <li>
      <KindIcon name={icon} size={20} />
      <span className="importing-count">{count}</span>
      <span className="importing-label">{label}</span>
      <span className="importing-types">{types.map(typeText).join(', ')}</span>
    </li>
  );
}

/** Short: nearly every type begins with the same word. */
function typeText({ type, count }: BecameGroup['types'][number]): string {
  const name = type.replace(/^AWS::/, '');
  return count > 1 ? `${name} ×${count}` : name;
}

function Generic({ summary }: { summary: ImportSummary }) {
  const types = genericOf(summary);
  if (types.length === 0) return null;
  return (
    <Part
      title="Kept as they are"
      help="Drawbridge has no kind of its own for these; they are drawn and written back unchanged."
    >
      <ul className="importing-chips">
        {types.map(({ type, count }) => (
          <li key={type}>
            <Chip>{typeText({ type, count })}</Chip>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Outside({ summary: { outside } }: { summary: ImportSummary }) {
  if (outside.length === 0) return null;
  const show = (id: (typeof outside)[number]['node']) => {
    close();
    showNode(id);
  };
  return (
    <Part title="Elsewhere" help="Only referred to: it exists outside of what was imported.">
      <ul className="importing-chips">
        {outside.map(({ node, label }) => (
          <li key={node}>
            <Chip onClick={() => show(node)} title={`Show ${label}`}>
              {label}
            </Chip>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Warnings({ warnings }: { warnings: readonly string[] }) {
  if (warnings.length === 0) return null;
  return (
    <Part
      title={`Uncertain (${warnings.length})`}
      help="Rules keep quiet about what nobody can know before deployment."
    >
      <ul className="importing-warnings">
        {warnings.map((warning) => (
          <li key={warning}>
            <SeverityIcon severity="warning" size={12} />
            <span>{warning}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
}
