import type { DiagramNode } from '../document/diagram';
import type { WireEnds } from '../facts/facts';
import { insertFix } from '../fixes/settle';
import { accepts, chainBetween, middleKinds, refusalOf } from '../kinds/connections';
import { kindOf } from '../kinds/registry';
import { inSentence, withArticle } from '../lib/nouns';
import { defineRule, titled } from './rule';
import { listed } from './words';

export const noSuchConnection = defineRule({
  id: 'WIRE-01',
  title: 'A wire stands for a connection that AWS has',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'Only the connections on the page of connections exist in AWS; everything else needs something in between.',
  consequence: 'The wire has no counterpart in CloudFormation and is left out of the export.',
  fix: 'Put what is named in between, or wire it to one of the kinds that are named.',
  sources: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/private-integration.html'],
  checkedOn: '2026-11',
  onWire: { from: 'any', to: 'any' },
  lastResort: true,
  check(ends, _facts, report) {
    const { from, to } = ends;
    const connection = accepts(from.kind, to.kind);
    if (connection && connection.through === undefined) return;
    const why = refusalOf(from.kind, to.kind)?.why;
    report(
      [`AWS has no connection from ${titled(from)} to ${titled(to)}.`, why, advice(from, to)].filter(Boolean).join(' '),
      { fixes: () => fixesOf(ends) },
    );
  },
});

function advice(from: DiagramNode, to: DiagramNode): string {
  const chain = chainBetween(from.kind, to.kind) ?? [];
  if (chain.length > 0) return `Put ${listed(chain.map(article))} in between.`;
  const instead = refusalOf(from.kind, to.kind)?.instead;
  if (instead !== undefined) return `Use ${article(instead)} instead.`;
  const middles = middleKinds(from.kind, to.kind);
  if (middles.length > 0) return `Put ${listed(middles.map(article), 'or')} in between.`;
  const direct = kindOf(from.kind).connects.flatMap((each) => (each.through === undefined ? each.to : []));
  if (direct.length === 0) return `No request starts at ${article(from.kind)}.`;
  return `It can be wired to ${listed(direct.map(article), 'or')}.`;
}

function article(kind: string): string {
  return withArticle(inSentence(kindOf(kind).label));
}

/** What stands in between can be inserted when it leads all the way; of several that can, each is offered. */
function fixesOf({ from, row, to }: WireEnds) {
  const chain = chainBetween(from.kind, to.kind);
  const first = chain?.[0];
  if (chain !== undefined && first !== undefined) return [insertFix(from, row, to, chain)];
  return middleKinds(from.kind, to.kind).map((kind) => insertFix(from, row, to, [kind]));
}
