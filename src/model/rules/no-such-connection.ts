import { accepts } from '../kinds/connections';
import { kindOf } from '../kinds/registry';
import { defineRule, named } from './rule';

export const noSuchConnection = defineRule({
  id: 'WIRE-01',
  title: 'A wire stands for a connection that AWS has',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'Only the connections on the page of connections exist in AWS; everything else needs something in between.',
  consequence: 'The wire has no counterpart in CloudFormation and is left out of the export.',
  fix: 'Wire it to one of the kinds that are named, or put one of them in between.',
  sources: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/private-integration.html'],
  checkedOn: '2026-11',
  onWire: { from: 'any', to: 'any' },
  lastResort: true,
  check({ from, to }, _facts, report) {
    const connection = accepts(from.kind, to.kind);
    if (connection && connection.through === undefined) return;
    const possible = kindOf(from.kind).connects.flatMap((connection) => (connection.through ? [] : connection.to));
    const instead =
      possible.length > 0
        ? `; it can be wired to: ${[...new Set(possible)].map((id) => kindOf(id).label).join(', ')}`
        : '';
    report(
      `AWS has no connection from ${kindOf(from.kind).label} ${named(from)} to ${kindOf(to.kind).label} ${named(to)}${instead}.`,
    );
  },
});
