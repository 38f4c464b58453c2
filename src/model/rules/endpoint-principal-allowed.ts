import type { NodeOf } from '../document/diagram';
import { accountName } from '../facts/api';
import { fix, setProp } from '../fixes/edits';
import { nodeName } from '../fixes/words';
import { listed as entriesOf } from '../lib/listed';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const endpointPrincipalAllowed = defineRule({
  id: 'X-06',
  title: 'An endpoint service allows the account of its consumer',
  severity: { aws: 'warning', 'saa-c03': 'warning' },
  why: 'Other accounts see a service only when they are allowed principals; acceptance comes after that.',
  consequence: 'The consumer cannot make its endpoint: the service does not exist for that account.',
  fix: "Add the consumer's account to the allowed principals, and accept the endpoint or turn acceptance off.",
  sources: ['https://docs.aws.amazon.com/vpc/latest/privatelink/configure-endpoint-service.html'],
  checkedOn: '2026-11',
  onWire: { from: ['interfaceEndpoint', 'gwlbEndpoint'], to: ['endpointService'] },
  check({ from, to }, facts, report) {
    const consumer = facts.account(from);
    if (to.kind !== 'endpointService' || !consumer || facts.mayShareAccount(from, to)) return;
    const number = consumer.props.accountId.trim();
    const principals = entriesOf(to.props.allowedPrincipals);
    // Without a number nobody can tell whether one of the principals is meant.
    if (principals.some((one) => one === '*' || number === '' || one.includes(number))) return;
    report(sentence(`${titled(to)} does not allow ${accountName(consumer)}, in which ${titled(from)} stands.`), {
      fixes: () => (number === '' ? [] : [allow(to, number)]),
    });
  },
});

function allow(service: NodeOf<'endpointService'>, account: string) {
  const principals = [...entriesOf(service.props.allowedPrincipals), account].join(', ');
  const title = `Allow account ${account} to use ${nodeName(service)}`;
  return fix('allow-account', title, setProp(service.id, 'allowedPrincipals', principals));
}
