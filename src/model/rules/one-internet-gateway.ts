import { defineRule, titled } from './rule';
import { listedNodes, sentence } from './words';

export const oneInternetGateway = defineRule({
  id: 'NET-08',
  title: 'A VPC has one internet gateway at most',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'AWS attaches one internet gateway to a VPC; it scales by itself.',
  consequence: 'CloudFormation fails to attach the second gateway.',
  fix: 'Keep one of them and let the routes point to it.',
  sources: ['https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html'],
  checkedOn: '2026-11',
  onNode: ['vpc'],
  check(vpc, facts, report) {
    const gateways = facts.graph.children(vpc.id).filter((node) => node.kind === 'internetGateway');
    if (gateways.length < 2) return;
    const on = [vpc.id, ...gateways.map((gateway) => gateway.id)];
    report(sentence(`${titled(vpc)} has ${listedNodes(gateways)}; one is the limit.`), { on });
  },
});
