import type { DiagramNode } from '../model/document/diagram';
import type { Facts } from '../model/facts/facts';
import { err, ok, type Result } from '../model/lib/result';
import type { TraceEnd } from '../model/network/trace-types';
import { didYouMean } from './nearest';
import { plain } from './one-line';

/** What a word of the command line names: a node by id, logical id or unique label, the internet, or on-premises. */
export function endNamed(facts: Facts, word: string): Result<TraceEnd, string> {
  if (word === 'internet' || word === 'on-prem') return ok(word);
  const node = nodeNamed(facts, word, 'node', ['internet', 'on-prem']);
  return node.ok ? ok(node.value.id) : node;
}

/** The nodes that a word switches off: one node, or a zone by its name such as `eu-central-1a`. */
export function failingNamed(facts: Facts, word: string): Result<readonly DiagramNode['id'][], string> {
  const all = facts.graph.ofKind('zone');
  const zones = all.filter((zone) => facts.zoneName(zone) === word);
  if (zones.length > 0) return ok(zones.map(({ id }) => id));
  const names = all.map((zone) => facts.zoneName(zone));
  const node = nodeNamed(facts, word, 'node or zone', names);
  return node.ok ? ok([node.value.id]) : node;
}

/** `others` are what else may be meant, `what` all of it. */
function nodeNamed(
  { graph }: Facts,
  word: string,
  what: string,
  others: readonly string[],
): Result<DiagramNode, string> {
  const exact = graph.nodes.find(({ id }) => id === word) ?? graph.nodes.find(({ logicalId }) => logicalId === word);
  if (exact) return ok(exact);
  const labelled = graph.nodes.filter(({ label }) => label.trim() === word.trim());
  const [only, another] = labelled;
  if (only && !another) return ok(only);
  if (only) {
    const ids = labelled.map(({ logicalId }) => logicalId).join(', ');
    return err(`Several nodes are called "${plain(word)}"; name one by its logical id: ${ids}.`);
  }
  const known = [...graph.nodes.flatMap(({ logicalId, label }) => [logicalId, label]), ...others];
  const name = plain(word).slice(0, 60);
  return err(
    `There is no ${what} "${name}"${didYouMean(
      word,
      known.filter((one) => one.trim() !== ''),
    )}`,
  );
}
