import { accepts } from '../kinds/connections';
import { kindOf } from '../kinds/registry';
import { defineRule, titled } from './rule';

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
    const possible = kindOf(from.kind).connects.flatMap(({ through, to }) => (through ? [] : to));
    const names = [...new Set(possible)].map((id) => kindOf(id).label);
    const instead = names.length > 0 ? `; it can be wired to: ${names.join(', ')}` : '';
    report(`AWS has no connection from ${titled(from)} to ${titled(to)}${instead}.`);
  },
});
