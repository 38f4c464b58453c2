import { type ReactNode, useRef } from 'react';
import type { Source } from '../../model/document/source';
import type { ImportSummary } from '../../model/import/summary';
import type { NodeId } from '../../model/kinds/fields';
import { counted } from '../../model/lib/nouns';
import { useSummary } from '../store/importing/summaries';
import { showAll } from '../store/jump';
import { activeDoc, setView, useApp } from '../store/store';
import { Button, Chip, Dialog, KindIcon, SeverityIcon } from '../ui';
import { aroundOf, type BecameGroup, genericOf, groupsOf, writtenNodes } from './groups';
import { uncertainties } from './uncertainties';
import './importing.css';

const close = () => setView({ dialog: null });

/** Says what an import made of the templates: what became what, what stayed as it is, what is elsewhere, what is uncertain. */
export function ImportDialog() {
  const open = useApp((state) => state.view.dialog === 'imported');
  const source = useApp((state) => activeDoc(state)?.source);
  const summary = useSummary();
  return open && summary && source ? <OpenImport summary={summary} source={source} /> : null;
}

interface ImportProps {
  readonly summary: ImportSummary;
  readonly source: Source;
}

function OpenImport({ summary, source }: ImportProps) {
  const show = useRef<HTMLButtonElement>(null);
  return (
    <Dialog
      open
      onClose={close}
      title={titleOf(summary)}
      description={inNumbers(summary, source)}
      width={680}
      first={show}
      footer={
        <>
          <Button onClick={() => setView({ dialog: 'values' })}>Template values</Button>
          <Button onClick={() => setView({ dialog: null, bottom: 'template' })}>Show the template</Button>
          <Button variant="filled" ref={show} onClick={close}>
            Show the drawing
          </Button>
        </>
      }
    >
      <div className="importing">
        <Became summary={summary} source={source} />
        <Generic source={source} />
        <Outside summary={summary} />
        <Uncertain summary={summary} source={source} />
      </div>
    </Dialog>
  );
}

function titleOf({ files }: ImportSummary): string {
  const [first, ...others] = files;
  return others.length === 0 ? `${first?.name ?? 'Template'} is drawn` : `${files.length} templates are drawn`;
}

function inNumbers({ resources, wires }: ImportSummary, source: Source): string {
  const own = writtenNodes(source);
  const others = Object.keys(source.base.nodes).length - own;
  const drawn = `${counted(resources, 'resource')} became ${counted(own, 'node')} and ${counted(wires, 'wire')}`;
  const around = others === 0 ? '' : `, with ${counted(others, 'node')} for what is around them or elsewhere`;
  return `${drawn}${around}. Not a letter of the text was changed.`;
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

/** A node counts once, whatever went into it; what no resource says is told below. */
function Became({ summary, source }: ImportProps) {
  const groups = groupsOf(summary, source);
  const around = aroundOf(summary, source).map(({ label, count }) => (count > 1 ? `${count} × ${label}` : label));
  if (groups.length + around.length === 0) return null;
  return (
    <Part title="Drawn as">
      <ul className="importing-groups">
        {groups.map((group) => (
          <Group key={group.label} group={group} />
        ))}
      </ul>
      {around.length > 0 && (
        <p className="importing-around">Around them, as the resources imply: {around.join(', ')}.</p>
      )}
    </Part>
  );
}

function Group({ group: { label, icon, nodes, types } }: { group: BecameGroup }) {
  return (
    <li>
      <KindIcon name={icon} size={20} />
      <span className="importing-count">{nodes}</span>
      <span className="importing-label">{label}</span>
      <span className="importing-types">{types.map(({ type, count }) => typeText(type, count)).join(', ')}</span>
    </li>
  );
}

/** Short: nearly every type begins with the same word. */
function typeText(type: string, count: number): string {
  const name = type.replace(/^AWS::/, '');
  return count > 1 ? `${name} ×${count}` : name;
}

function Generic({ source }: { source: Source }) {
  const types = genericOf(source);
  if (types.length === 0) return null;
  return (
    <Part
      title="Kept as they are"
      help="Drawbridge has no kind of its own for these: they are drawn as “Other resource”, not judged, and written back unchanged."
    >
      <ul className="importing-chips">
        {types.map(({ type, nodes }) => (
          <li key={type}>
            <Shown nodes={nodes} label={typeText(type, nodes.length)} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Outside({ summary: { outside } }: Pick<ImportProps, 'summary'>) {
  if (outside.length === 0) return null;
  return (
    <Part
      title="Elsewhere"
      help="These templates do not make it: they name it by a parameter, an import or an id. It is drawn, and stays as it is."
    >
      <ul className="importing-chips">
        {outside.map(({ node, label }) => (
          <li key={node}>
            <Shown nodes={[node]} label={label} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** A name that leads to its nodes. */
function Shown({ nodes, label }: { nodes: readonly NodeId[]; label: string }) {
  const show = () => {
    close();
    showAll(nodes, []);
  };
  return (
    <Chip onClick={show} title={`Show ${label}`}>
      {label}
    </Chip>
  );
}

function Uncertain({ summary, source }: ImportProps) {
  const sentences = uncertainties(summary, source);
  if (sentences.length === 0) return null;
  return (
    <Part title="Uncertain">
      <ul className="importing-warnings">
        {sentences.map(({ severity, sentence }) => (
          <li key={sentence}>
            <SeverityIcon severity={severity} size={12} />
            <span>{sentence}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
}
