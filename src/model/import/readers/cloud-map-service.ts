import { defineReader, type ImportedResource, type NodeDraft, type ReadContext } from '../reader';
import { firstOf, resourceAt } from '../reading/values';

const SERVICE = 'AWS::ServiceDiscovery::Service';
const INSTANCE = 'AWS::ServiceDiscovery::Instance';

/** Services of Cloud Map with the instances that are registered in the template. */
export const cloudMapServiceReader = defineReader({
  types: [SERVICE, INSTANCE],
  kindOf: ({ type }) => (type === SERVICE ? 'cloudMapService' : undefined),
  read: (resource, draft, read) => {
    const { properties } = resource;
    const dns = read.map(properties.DnsConfig);
    const [record] = read.list(dns.DnsRecords).items.map((item) => read.map(item));
    draft.label(properties.Name);
    draft.nodeRef('namespace', firstOf(properties.NamespaceId, dns.NamespaceId), 'cloudMapNamespace');
    draft.choice('recordType', record?.Type);
    draft.number('ttl', record?.TTL);
    if (!record && properties.DnsConfig !== undefined) draft.unknown('recordType');
    readInstances(resource, draft, read);
  },
});

function readInstances(service: ImportedResource, draft: NodeDraft, read: ReadContext): void {
  for (const instance of read.referring(service, INSTANCE, 'ServiceId')) {
    const attributes = read.map(instance.properties.InstanceAttributes);
    const server = resourceAt(read, attributes.AWS_INSTANCE_IPV4, 'AWS::EC2::Instance');
    draft.number('port', attributes.AWS_INSTANCE_PORT);
    draft.take(instance, server && `Instance${server.logicalId}`);
    if (server) draft.wire({ to: server.nodeId });
  }
}
