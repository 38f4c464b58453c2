import type { NodeOf } from '../document/diagram';
import type { BackendListener } from '../graph/backend';
import { isOf } from '../graph/graph';
import type { NodeId } from '../kinds/fields';
import type { Facts } from './facts';

/**
 * The drawn certificate that a caller sees at a listener: its own, or that of the ALB behind it when it passes TLS on.
 * Undefined when none is drawn.
 */
export function certificateAt(facts: Facts, at: BackendListener): NodeOf<'certificate'> | undefined {
  const { protocol, certificate } = at.listener;
  if (protocol === 'HTTPS' || protocol === 'TLS') return certificateOf(facts, certificate);
  if (protocol !== 'TCP') return undefined;
  for (const group of facts.groupsOf(at)) {
    for (const target of facts.targets(group)) {
      if (target.kind !== 'alb') continue;
      const behind = target.props.listeners.find(({ port }) => port === group.props.port);
      if (behind?.protocol === 'HTTPS') return certificateOf(facts, behind.certificate);
    }
  }
  return undefined;
}

function certificateOf(facts: Facts, id: NodeId | null): NodeOf<'certificate'> | undefined {
  const node = id === null ? undefined : facts.graph.node(id);
  return node && isOf(node, 'certificate') ? node : undefined;
}

/** Whether a certificate covers a host; undefined when it names nothing yet or the host is not known. `*` stands for one part. */
export function coversHost({ props }: NodeOf<'certificate'>, host: string): boolean | undefined {
  const names = [props.domainName, ...props.alternativeNames.split(',')].map((name) => name.trim().toLowerCase());
  const known = names.filter((name) => name !== '');
  if (known.length === 0 || host === '') return undefined;
  const wanted = host.toLowerCase();
  const [, ...rest] = wanted.split('.');
  return known.some((name) => name === wanted || (name.startsWith('*.') && name.slice(2) === rest.join('.')));
}
