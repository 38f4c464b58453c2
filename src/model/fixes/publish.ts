import type { Draft } from 'immer';
import type { Diagram, NodeOf } from '../document/diagram';
import type { LoadBalancer } from '../graph/backend';
import type { NewId } from '../history/history';
import type { NodeId } from '../kinds/fields';
import { type Edit, idsIn, setProp } from './edits';
import { letInFrom } from './groups';
import { addNode } from './insert';
import { moveInto } from './move';
import { around, inside, subnetsOf } from './places';
import { routeToInternet } from './routes';

/** Lets a client on the internet reach a load balancer: internet-facing, in public subnets, admitted on its listeners. */
export function publishLoadBalancer(id: NodeId): Edit {
  return (draft, newId) => {
    const node = (draft as Diagram).nodes[id];
    if (node?.kind !== 'alb' && node?.kind !== 'nlb') return;
    const subnets = subnetsOf(draft as Diagram, node).map((subnet) => publicBeside(draft, subnet, newId));
    setProp(id, 'scheme', 'internet-facing')(draft, newId);
    setProp(id, 'subnets', [...new Set(subnets)])(draft, newId);
    if (idsIn(node, 'securityGroups').length > 0) letInFrom('0.0.0.0/0', id, passagesOf(node))(draft, newId);
  };
}

/** Gives an instance a public address in a public subnet. */
export function publishInstance(id: NodeId): Edit {
  return (draft, newId) => {
    const subnet = around(draft as Diagram, id, 'subnet');
    setProp(id, 'publicIp', true)(draft, newId);
    if (!subnet) return;
    const home = publicBeside(draft, subnet, newId);
    if (home !== subnet.id) moveInto(id, home)(draft, newId);
  };
}

function passagesOf({ props }: LoadBalancer) {
  return props.listeners.map(({ protocol, port }) => ({ protocol: protocol === 'UDP' ? 'udp' : 'tcp', port }) as const);
}

/** The subnet itself when it is public, else a public one of its zone, made where there is none; with a route out. */
function publicBeside(draft: Draft<Diagram>, subnet: NodeOf<'subnet'>, newId: NewId): NodeId {
  const doc = draft as Diagram;
  const zone = around(doc, subnet.id, 'zone');
  const isPublic = ({ props }: NodeOf<'subnet'>) => props.access === 'public';
  const found = isPublic(subnet) || !zone ? subnet : inside(doc, zone.id, 'subnet').find(isPublic);
  const home = found?.id ?? addNode(draft, { kind: 'subnet', variant: 'publicSubnet', onto: zone?.id ?? null }, newId);
  routeToInternet(home)(draft, newId);
  return home;
}
