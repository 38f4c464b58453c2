import { defineReader } from '../reader';

const PRIVATE = 'AWS::ServiceDiscovery::PrivateDnsNamespace';
const PUBLIC = 'AWS::ServiceDiscovery::PublicDnsNamespace';
const HTTP = 'AWS::ServiceDiscovery::HttpNamespace';

/** Namespaces of Cloud Map. */
export const cloudMapNamespaceReader = defineReader({
  types: [PRIVATE, PUBLIC, HTTP],
  kindOf: () => 'cloudMapNamespace',
  read: ({ type, properties }, draft) => {
    draft.label(properties.Name);
    draft.text('name', properties.Name);
    draft.set('type', type === HTTP ? 'http' : 'private-dns');
    if (type === PUBLIC) draft.unknown('type');
    if (type === PRIVATE) draft.nodeRef('vpc', properties.Vpc, 'vpc');
  },
});
