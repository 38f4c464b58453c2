import type { DiagramNode } from '../document/diagram';
import type { Facts } from '../facts/facts';
import type { NodeId } from '../kinds/fields';
import { addRow, fix } from './edits';
import type { QuickFix } from './quick-fix';
import { nodeName } from './words';

interface Call {
  readonly from: DiagramNode;
  readonly to: DiagramNode;
  readonly protocol: 'tcp' | 'udp';
  readonly port: number | undefined;
}

const EPHEMERAL = [1024, 65535] as const;

/** Lets a call and its answers through a network ACL, in both directions, with numbers behind those that are taken. */
export function passAcl(facts: Facts, acl: NodeId | null, { from, to, protocol, port }: Call): readonly QuickFix[] {
  const node = acl === null ? undefined : facts.graph.node(acl);
  if (node?.kind !== 'networkAcl') return [];
  const vpc = facts.vpc(node);
  const isLocal = vpc !== undefined && facts.vpc(from) === vpc && facts.vpc(to) === vpc;
  const cidr = isLocal && vpc.props.cidr !== '' ? vpc.props.cidr : '0.0.0.0/0';
  const called = port === undefined ? ([0, 65535] as const) : ([port, port] as const);
  const entries = (['in', 'out'] as const).flatMap((direction) => {
    const last = Math.max(0, ...node.props.entries.filter((e) => e.direction === direction).map((e) => e.ruleNumber));
    return [called, EPHEMERAL].map(([fromPort, toPort], i) =>
      addRow(node.id, 'entries', {
        direction,
        action: 'allow',
        protocol,
        fromPort,
        toPort,
        cidr,
        ruleNumber: Math.min(32766, last + 10 * (i + 1)),
      }),
    );
  });
  const what = port === undefined ? protocol.toUpperCase() : `${protocol.toUpperCase()} ${port}`;
  return [fix('let-pass', `Let ${what} and its answers pass ${nodeName(node)}`, ...entries)];
}
