import { addressTargets, isKnownVpc, isPrivate, vpcHolds } from '../facts/addresses';
import { fix, setProp } from '../fixes/edits';
import { nodeName } from '../fixes/words';
import { defineRule, titled } from './rule';
import { listed, sentence } from './words';

export const udpTargetNear = defineRule({
  id: 'LB-15',
  title: 'Targets over UDP stand in the VPC of their load balancer',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'Replies over UDP from outside the VPC do not find their way back through the load balancer.',
  consequence: 'Clients get no answer.',
  fix: 'Use TCP, or targets inside the VPC.',
  sources: ['https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-target-groups.html'],
  checkedOn: '2026-11',
  onNode: ['targetGroup'],
  check(group, facts, report) {
    const { targetType, protocol } = group.props;
    const vpc = facts.vpc(group);
    if (targetType !== 'ip' || !UDP.has(protocol) || !vpc || !isKnownVpc(vpc)) return;
    const far = addressTargets(facts, group).filter(
      ({ address }) => isPrivate(address) === true && !vpcHolds(vpc, address),
    );
    if (far.length === 0) return;
    const which = listed(far.map(({ address, of }) => (of ? titled(of) : address)));
    report(sentence(`${titled(group)} sends ${protocol} to ${which} outside ${titled(vpc)}; replies are lost.`), {
      on: [group.id, ...far.flatMap(({ of }) => of?.id ?? [])],
      fixes: () => [fix('use-tcp', `Let ${nodeName(group)} send TCP`, setProp(group.id, 'protocol', 'TCP'))],
    });
  },
});

const UDP: ReadonlySet<string> = new Set(['UDP', 'TCP_UDP', 'QUIC', 'TCP_QUIC']);
