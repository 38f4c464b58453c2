import { fix, setProp } from '../fixes/edits';
import { nodeName } from '../fixes/words';
import { defineRule, titled } from './rule';
import { listedNodes, sentence } from './words';

export const cloudMapTellsPort = defineRule({
  id: 'WIRE-08',
  title: 'A Cloud Map service that an API calls tells the port of its tasks',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'ECS registers the port of a task with SRV records only; API Gateway needs address and port.',
  consequence: 'The HTTP API finds no target and answers 503.',
  fix: 'Let the Cloud Map service keep SRV records.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-private.html',
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-discovery.html',
  ],
  checkedOn: '2026-11',
  onNode: ['cloudMapService'],
  check(service, { graph }, report) {
    const isCalled = graph.wiresTo(service.id).some((wire) => graph.node(wire.from.node)?.kind === 'vpcLinkV2');
    if (service.props.recordType === 'SRV' || !isCalled) return;
    const tasks = graph.wiresFrom(service.id).flatMap((wire) => {
      const target = graph.node(wire.to.node);
      return target?.kind === 'ecsService' ? [target] : [];
    });
    if (tasks.length === 0) return;
    const record = service.props.recordType;
    report(sentence(`${titled(service)} has ${record} records, so ${listedNodes(tasks)} registers no port.`), {
      on: [service.id, ...tasks.map(({ id }) => id)],
      fixes: () => [
        fix('use-srv', `Use SRV records in ${nodeName(service)}`, setProp(service.id, 'recordType', 'SRV')),
      ],
    });
  },
});
