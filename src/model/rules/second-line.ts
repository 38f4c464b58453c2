import { defineRule, titled } from './rule';
import { sentence } from './words';

export const secondLine = defineRule({
  id: 'NET-10',
  title: 'A network on premises has a second way to AWS',
  severity: { aws: 'warning', 'saa-c03': 'warning' },
  why: 'A Direct Connect line is one cable to one location; AWS and providers maintain both now and then.',
  consequence: 'When the line is down, nothing on premises is reached from AWS, nor the other way round.',
  fix: 'Add a second Direct Connect at another location, or a VPN as fallback.',
  sources: ['https://docs.aws.amazon.com/directconnect/latest/UserGuide/high_resiliency.html'],
  checkedOn: '2026-11',
  onNode: ['onPremises'],
  check(network, facts, report) {
    const [line, second] = facts.graph.namedBy(network.id, 'dxConnection');
    if (!line || second || facts.graph.namedBy(network.id, 'vpn').length > 0) return;
    report(sentence(`${titled(network)} is joined to AWS by ${titled(line)} alone.`), { on: [network.id, line.id] });
  },
});
