import { type DiagramNode, OUT, type WireEnd } from '../../model/document/diagram';
import { listOfRow, rowsOf } from '../../model/document/references';
import type { Facts } from '../../model/facts/facts';
import { judgeWire, type WireVerdict } from '../../model/findings/judge-wire';
import { chainText } from '../../model/kinds/chain-text';
import type { NodeId } from '../../model/kinds/fields';
import { kindOf } from '../../model/kinds/registry';

/** Where a wire of a node may start. */
export interface Port {
  readonly port: WireEnd['port'];
  readonly label: string;
}

/** The node itself, each of its rows, or nothing. */
export function portsOf(node: DiagramNode): readonly Port[] {
  const { wiresFrom, rowText, short } = kindOf(node.kind);
  switch (wiresFrom) {
    case 'none':
      return [];
    case 'node':
      return [{ port: OUT, label: short }];
    case 'rows':
      return rowsOf(node).map((row) => {
        const { strong = '', text = '' } = rowText?.(row, listOfRow(node, row.id) ?? '') ?? {};
        return { port: row.id, label: `${strong} ${text}`.trim() };
      });
  }
}

/** A node that a wire may be led to, and what would become of it. */
export interface Target {
  readonly id: NodeId;
  readonly name: string;
  readonly kind: string;
  readonly verdict: WireVerdict;
}

/** Every node that takes wires and is not wired to this port yet: legal ones first, without doubts before doubtful ones. */
export function connectTargets(facts: Facts, from: WireEnd): readonly Target[] {
  const { graph } = facts;
  const source = graph.node(from.node);
  if (!source) return [];
  const wired = new Set(graph.wiresFrom(from.node, from.port).map((wire) => wire.to.node));
  const row = from.port === OUT ? undefined : from.port;
  const targets = graph.nodes
    .filter((node) => kindOf(node.kind).wiresTo && node.id !== source.id && !wired.has(node.id))
    .map((node) => ({
      id: node.id,
      name: node.label.trim() === '' ? kindOf(node.kind).short : node.label,
      kind: kindOf(node.kind).label,
      verdict: judgeWire(facts, source, row, node, graph.doc.settings.profile),
    }));
  const compare = (a: Target, b: Target) =>
    rank(a.verdict) - rank(b.verdict) || a.name.localeCompare(b.name, 'en', { numeric: true });
  return targets.sort(compare);
}

function rank({ legal, findings }: WireVerdict): number {
  if (!legal) return 2;
  return findings.length > 0 ? 1 : 0;
}

/** One line on a verdict: the reason against it, what is put in between, or nothing. */
export function verdictText({ legal, through, findings }: WireVerdict): string | undefined {
  const [finding] = findings;
  if (finding) return `${legal ? '' : 'Draft. '}${finding.rule}: ${finding.message}`;
  return through === undefined ? undefined : `${sentence(chainText([through]))} is put in between`;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
