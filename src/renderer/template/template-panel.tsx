import { lazy, type RefObject, Suspense, useCallback, useEffect, useMemo, useRef } from 'react';
import type { Diagram } from '../../model/document/diagram';
import { OWN_PART } from '../../model/document/source';
import type { NodeId } from '../../model/kinds/fields';
import { showNode } from '../store/jump';
import { activeTab, say, select, useApp } from '../store/store';
import type { NodeLines } from '../store/template/texts';
import { shownText, useLiveTexts, useTemplateView } from '../store/template/view';
import { EmptyState, SeverityIcon, useIsSlow, usePanelOf } from '../ui';
import type { Found } from './found-marks';
import { matchAt, matchesOf } from './matches';
import { nodeAt } from './node-at';
import './template.css';

const CodeView = lazy(async () => ({ default: (await import('./code-view')).CodeView }));

/** Height of the panel in which a resource can be read. */
const ROOM = 320;

/** The template of the diagram as it would be written now, beside the canvas: both sides show what the other selects. */
export function TemplatePanel() {
  const tab = useApp(activeTab);
  return tab ? <LiveTemplate key={tab.id} doc={tab.editor.doc} /> : null;
}

function LiveTemplate({ doc }: { doc: Diagram }) {
  useLiveTexts(doc);
  const { texts, file, of, words, step } = useTemplateView();
  const selected = useApp((state) => activeTab(state)?.selection.nodes ?? []);
  const shown = shownText({ texts, file });
  const clicked = useRef<NodeId | null>(null);
  usePanelOf(ROOM);
  const lit = useMemo(() => shown?.places.filter(({ node }) => selected.includes(node)) ?? [], [shown, selected]);
  const marks = useMemo(() => ({ lit, changed: shown?.changed ?? [] }), [lit, shown]);
  const found = useMemo(() => foundIn(shown?.text ?? '', words, step), [shown, words, step]);
  const show = useShow(shown?.name, firstOf(lit, doc), selected, clicked);
  const onLine = useCallback(
    (line: number) => {
      const node = shown && nodeAt(shown.places, line);
      clicked.current = node ?? null;
      if (node) showNode(node);
      else {
        select({});
        say(`Line ${line} belongs to no node`);
      }
    },
    [shown],
  );
  if (!of) return <Waiting />;
  if (!shown) return <EmptyState title="No template yet">Draw a VPC, an API or a load balancer first.</EmptyState>;
  return (
    <Suspense fallback={<Waiting />}>
      <div className="template-view">
        <Unwritten sentences={shown.unwritten} />
        <CodeView
          text={shown.text}
          format={shown.format}
          label={`Template ${shown.name}`}
          marks={marks}
          found={found}
          show={show}
          onLine={onLine}
        />
      </div>
    </Suspense>
  );
}

/** Large templates are read and written aside, which may take a moment. */
function Waiting() {
  return useIsSlow(true) ? <EmptyState title="Writing the template …">It is read and printed aside.</EmptyState> : null;
}

/** The lines of the node's own resource, rather than of a role or a policy that stands before it. */
function firstOf(lit: readonly NodeLines[], { nodes, source }: Diagram): NodeLines | undefined {
  const isOwn = ({ node, logicalId }: NodeLines) =>
    logicalId === (source?.origins[node]?.parts[OWN_PART] ?? nodes[node]?.logicalId);
  return lit.find(isOwn) ?? lit[0];
}

function foundIn(text: string, words: string, step: number): Found {
  const matches = matchesOf(text, words);
  return { matches, current: matchAt(matches, step), occasion: `${step} ${words}` };
}

/** What was drawn and the text has no place for: said where the text is looked at, not only when it is saved. */
function Unwritten({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <details className="template-unwritten">
      <summary>
        <SeverityIcon severity="warning" size={12} />{' '}
        {sentences.length === 1 ? '1 change has' : `${sentences.length} changes have`} no place in the template
      </summary>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}

/**
 * The first lit line is brought into sight when another node or template is shown. While a node is edited the text stands
 * still, unless its lines move away.
 */
function useShow(
  name: string | undefined,
  first: NodeLines | undefined,
  selected: readonly NodeId[],
  clicked: RefObject<NodeId | null>,
) {
  const occasion = [name, first?.node, ...selected].join(' ');
  const shown = useRef('');
  const from = first?.from;
  // Whoever clicks a line has it in sight already.
  const isInSight = first?.node === clicked.current;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a click counts for one occasion
  useEffect(() => {
    shown.current = occasion;
    return () => {
      clicked.current = null;
    };
  }, [occasion]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another occasion or another place scrolls
  return useMemo(
    () => (from === undefined || isInSight ? null : { line: from, moved: shown.current === occasion }),
    [occasion, from],
  );
}
