import type { CfnValue } from '../../cfn/value';
import type { NodeId } from '../../kinds/fields';
import type { ImportedResource, ReadContext } from '../reader';

/** Properties of a transit gateway: nothing of one that exists elsewhere is known. */
const PROPERTIES = ['asn', 'dnsSupport', 'sgReferencing', 'defaultAssociation', 'defaultPropagation', 'autoAccept'];

/** The transit gateway that a value names. One that exists elsewhere is drawn where it is named. */
export function hubAt(read: ReadContext, value: CfnValue | undefined, by: ImportedResource): NodeId | undefined {
  const known = read.node(value, 'transitGateway');
  const target = read.target(value);
  if (known !== undefined || target?.to !== 'outside') return known;
  const hub = read.implied('transitGateway', target.name, by);
  for (const prop of PROPERTIES) hub.unknown(prop);
  return hub.id;
}
