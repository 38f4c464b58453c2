import { useState } from 'react';
import { connect } from '../../model/commands/connect';
import { insertChain } from '../../model/commands/insert-between';
import type { DiagramNode, WireEnd } from '../../model/document/diagram';
import type { Facts } from '../../model/facts/facts';
import { applyFix } from '../../model/fixes/preview';
import { chainText } from '../../model/kinds/chain-text';
import { checked } from '../store/findings';
import { activeTab, run, say, setView, useApp } from '../store/store';
import { type CommandGroup, CommandMenu } from '../ui';
import { connectTargets, portsOf, type Target, verdictText } from './targets';

const close = () => setView({ dialog: null });

/** Draws a wire by keyboard: the port first, where there are several, then the target. Open while `view.dialog` says so. */
export function ConnectDialog() {
  const open = useApp((state) => state.view.dialog === 'connect');
  const tab = useApp(activeTab);
  const selected = tab?.selection.nodes.flatMap((id) => tab.editor.doc.nodes[id] ?? []) ?? [];
  const source = [...selected].reverse().find((node) => portsOf(node).length > 0) ?? selected.at(-1);
  if (!open || !tab || !source) return null;
  return <Connecting source={source} facts={checked(tab.editor.doc).facts} />;
}

function Connecting({ source, facts }: { source: DiagramNode; facts: Facts }) {
  const ports = portsOf(source);
  const [chosen, setChosen] = useState<WireEnd['port'] | null>(null);
  const port = ports.length === 1 ? ports[0] : ports.find((each) => each.port === chosen);
  if (!port) {
    return (
      <CommandMenu
        open
        onClose={close}
        label={`Which row of ${source.label}`}
        empty={ports.length === 0 ? `No wire starts at ${source.label}` : 'No row fits'}
        groups={
          ports.length === 0 ? [] : [{ heading: 'From', entries: ports.map((each) => ({ ...each, id: each.port })) }]
        }
        onChoose={(id) => setChosen(ports.find((each) => each.port === id)?.port ?? null)}
      />
    );
  }
  const from = { node: source.id, port: port.port };
  const targets = connectTargets(facts, from);
  const wire = (id: string) => {
    const isDraft = id.endsWith(DRAFT);
    const target = targets.find((each) => each.id === id.replace(DRAFT, ''));
    close();
    if (!target) return;
    const { legal, detour, over = [] } = target.verdict;
    const [existing] = over;
    if (existing && !isDraft) {
      run(applyFix, existing);
      return say(existing.title);
    }
    if (detour && !isDraft) {
      run(insertChain, { from, to: target.id, chain: detour });
      return say(`${source.label} connected to ${target.name} over ${chainText(detour)}`);
    }
    run(connect, { from, to: target.id });
    say(`${source.label} connected to ${target.name}${legal ? '' : ' as a draft'}`);
  };
  return (
    <CommandMenu
      open
      onClose={close}
      label={`Connect ${[source.label, ports.length > 1 && port.label].filter(Boolean).join(', ')} to`}
      empty="No node that takes a wire fits"
      groups={groupsOf(targets)}
      onChoose={wire}
    />
  );
}

/** A target that can be reached over something is listed twice: over that, and directly as a draft. */
const DRAFT = '#draft';

/** Legal targets first, then those that something in between leads to; those that AWS would refuse follow, with the reason. */
function groupsOf(targets: readonly Target[]): readonly CommandGroup[] {
  const entry = (target: Target, id: string, verdict: string | undefined) => ({
    id,
    label: target.name,
    detail: [target.kind, verdict].filter(Boolean).join(' · '),
    keywords: [target.kind],
  });
  const detours = targets.flatMap((target) => {
    const { detour, over = [] } = target.verdict;
    return detour ? [entry(target, target.id, over[0]?.title ?? `Inserts ${chainText(detour)}`)] : [];
  });
  const legal = targets.filter(({ verdict }) => verdict.legal);
  const refused = targets.filter(({ verdict }) => !verdict.legal);
  return [
    { heading: 'AWS accepts', entries: legal.map((target) => entry(target, target.id, verdictText(target.verdict))) },
    { heading: 'With something in between', entries: detours },
    {
      heading: 'AWS refuses: kept as a draft',
      entries: refused.map((target) => entry(target, `${target.id}${DRAFT}`, verdictText(target.verdict))),
    },
  ].filter((group) => group.entries.length > 0);
}
