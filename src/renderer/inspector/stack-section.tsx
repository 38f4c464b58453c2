import type { DiagramNode } from '../../model/document/diagram';
import { isNestedStack, madeByStack, sharingWords } from '../../model/document/nested-stacks';
import type { Facts } from '../../model/facts/facts';
import type { NodeId } from '../../model/kinds/fields';
import { askForTemplate } from '../store/importing/add-template';
import { showAll } from '../store/jump';
import { showMadeBy } from '../store/show-made';
import { Button, Callout, KindIcon, Section } from '../ui';
import { countKinds } from './several';

interface StackSectionProps {
  readonly node: DiagramNode;
  readonly facts: Facts;
}

/** What a nested stack made, or that its template is not there. */
export function StackSection({ node, facts }: StackSectionProps) {
  const { doc } = facts.graph;
  const { template, shares } = doc.source?.origins[node.id] ?? {};
  const sharing = sharingWords(doc, node.id);
  if (shares && sharing) return <SharedTemplate stack={shares.stack} words={sharing} />;
  if (template === undefined) return null;
  if (!isNestedStack(doc, node.id)) return <NoTemplate stack={node} name={String(template)} />;
  const made = madeByStack(doc, node.id);
  return (
    <Section title="Made by this stack">
      {sharing !== undefined && <p className="inspector-quiet">{sharing}</p>}
      {made.length === 0 && <p className="inspector-quiet">Nothing: its template has no resources.</p>}
      {countKinds(made).map(({ kind, nodes }) => (
        <button
          key={kind.id}
          type="button"
          className="inspector-link"
          onClick={() =>
            showAll(
              nodes.map(({ id }) => id),
              [],
            )
          }
        >
          <KindIcon name={kind.icon} size={20} />
          <span className="inspector-link-name">{kind.label}</span>
          <span className="inspector-link-more">{nodes.length}</span>
        </button>
      ))}
      {made.length > 0 && (
        <div>
          <Button onClick={() => showMadeBy(node.id)}>Show what it made</Button>
        </div>
      )}
    </Section>
  );
}

function SharedTemplate({ stack, words }: { stack: NodeId; words: string }) {
  return (
    <Callout
      severity="info"
      title="Its template is drawn once"
      actions={<Button onClick={() => showMadeBy(stack)}>Show what is drawn</Button>}
    >
      {words}
    </Callout>
  );
}

function NoTemplate({ stack, name }: { stack: DiagramNode; name: string }) {
  return (
    <Callout
      severity="info"
      title="Its template is not here"
      actions={<Button onClick={() => askForTemplate(stack.id)}>Add its template</Button>}
    >
      {name === '' ? 'The stack names none' : <code>{name}</code>}
      {name === '' ? '' : ' was not opened'}; what it makes is not drawn.
    </Callout>
  );
}
