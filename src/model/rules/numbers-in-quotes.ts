import { quoteNumber } from '../fixes/templates';
import { isKindId, KINDS } from '../kinds/registry';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const numbersInQuotes = defineRule({
  id: 'EXP-05',
  title: 'Account numbers that begin with 0 stand in quotes',
  severity: { aws: 'warning', 'saa-c03': 'warning' },
  why: 'In YAML, digits without quotes are a number, and one that begins with 0 is octal to some readers.',
  consequence: 'The account loses its first 0, or becomes another number: nothing there is found.',
  fix: 'Put the number in quotes wherever it stands.',
  sources: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-formats.html',
    'https://yaml.org/type/int.html',
  ],
  checkedOn: '2026-11',
  onNode: KINDS.map((kind) => kind.id).filter(isKindId),
  check(node, { graph }, report) {
    for (const number of graph.unquoted(node.id)) {
      report(sentence(`${titled(node)} has the account number ${number} without quotes.`), {
        fixes: () => [quoteNumber(node.id, number)],
      });
    }
  },
});
