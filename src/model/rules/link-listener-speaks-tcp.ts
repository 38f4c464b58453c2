import { fix, setField } from '../fixes/edits';
import { speak } from '../fixes/target-groups';
import { nodeName } from '../fixes/words';
import { defineRule, titled } from './rule';
import { longListener, sentence } from './words';

export const linkListenerSpeaksTcp = defineRule({
  id: 'LB-05',
  title: 'A VPC link reaches an NLB over TCP or TLS',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'API Gateway sends HTTP and HTTPS, which run over TCP.',
  consequence: 'No request arrives: callers get 500, 503 or 504.',
  fix: 'Make the listener TCP or TLS.',
  sources: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-listener.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/private-integration.html',
  ],
  checkedOn: '2026-11',
  onNode: ['vpcLinkV1', 'vpcLinkV2'],
  check(link, facts, report) {
    for (const at of facts.listenersThrough(link)) {
      if (at.listener.protocol !== 'UDP' && at.listener.protocol !== 'TCP_UDP') continue;
      report(sentence(`${titled(link)} reaches ${longListener(at)}; it needs TCP or TLS.`), {
        on: [at.loadBalancer.id, link.id],
        fixes: () => [
          fix(
            'listen-tcp',
            `Make listener ${at.listener.port} of ${nodeName(at.loadBalancer)} TCP`,
            setField(at.loadBalancer.id, at.listener.id, 'protocol', 'TCP'),
            ...facts
              .groupsOf(at)
              .filter(({ props }) => props.protocol === 'UDP')
              .map((group) => speak(group, 'TCP')),
          ),
        ],
      });
    }
  },
});
