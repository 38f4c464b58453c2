import { fix, setProps } from '../fixes/edits';
import { nodeName } from '../fixes/words';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const functionNeedsItsVpc = defineRule({
  id: 'API-27',
  title: 'A function in a VPC reaches something in a VPC',
  severity: { aws: 'info', 'saa-c03': 'off' },
  why: 'The VPC settings of a function only decide where its own calls leave; it is invoked in the same way without them.',
  consequence: 'The function loses the internet and starts more slowly, for nothing.',
  fix: 'Take the function out of the VPC, or wire it to what it reaches there.',
  sources: ['https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html'],
  checkedOn: '2026-11',
  onNode: ['lambda'],
  check(lambda, facts, report) {
    // What a function calls by its code stands in no template.
    if (lambda.props.subnets.length === 0 || facts.graph.isImported(lambda.id)) return;
    const reached = facts.graph.wiresFrom(lambda.id).flatMap((wire) => facts.graph.node(wire.to.node) ?? []);
    if (reached.some((node) => facts.vpc(node) !== undefined || ON_PREMISES.has(node.kind))) return;
    report(sentence(`${titled(lambda)} stands in a VPC and reaches nothing in one.`), {
      fixes: () => [
        fix(
          'leave-vpc',
          `Take ${nodeName(lambda)} out of its VPC`,
          setProps(lambda.id, { subnets: [], securityGroups: [] }),
        ),
      ],
    });
  },
});

const ON_PREMISES: ReadonlySet<string> = new Set(['onPremServer', 'onPremDatabase']);
