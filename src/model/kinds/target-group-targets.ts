import type { CfnMap } from '../cfn/value';
import type { EmitContext, EmitNode } from './kind';

/** A target that is an address. */
interface Address {
  readonly address: string;
  readonly port: number;
  readonly zone: string;
}

/** What decides which targets a group has. */
export interface GroupTargets {
  readonly targetType: string;
  readonly port: number;
  readonly addresses: readonly Address[];
}

interface Target {
  readonly target: CfnMap;
  /** The listener that must exist before this target can be registered. */
  readonly listener?: string | undefined;
}

/** Kinds that put themselves into the group: they name it in their own properties. */
const REGISTER_THEMSELVES = ['autoScalingGroup', 'ecsService'];
const ON_PREMISES = ['onPremServer', 'onPremDatabase'];
/** CloudFormation does not tell their addresses. */
const UNKNOWN_ADDRESS = ['rds', 'interfaceEndpoint'];

/** The targets a group registers: what it is wired to, then the addresses that were typed in. */
export function targetsOf({ props }: EmitNode<GroupTargets>, ctx: EmitContext): readonly Target[] {
  const wired = ctx.wiredTo().filter((node) => !REGISTER_THEMSELVES.includes(node.kind));
  const targets = wired.flatMap((node) =>
    props.targetType === 'ip' ? addressOf(node, props.port, ctx) : idOf(node, props, ctx),
  );
  return props.targetType === 'ip' ? once([...targets, ...props.addresses.map(typedAddress)]) : targets;
}

/** A target is registered once, however often it is drawn or typed in. */
function once(targets: readonly Target[]): readonly Target[] {
  return [...new Map(targets.map((each) => [JSON.stringify(each.target), each])).values()];
}

function typedAddress({ address, port, zone }: Address): Target {
  return { target: { Id: address, Port: port, ...(zone === '' ? {} : { AvailabilityZone: zone }) } };
}

function idOf({ id, kind, label }: EmitNode, { targetType, port }: GroupTargets, ctx: EmitContext): readonly Target[] {
  if (kind !== 'ec2' && kind !== 'alb') {
    ctx.note(`${ctx.name(100)} is of type ${targetType}; ${label} has no such target and is left out.`);
    return [];
  }
  const row = kind === 'alb' ? ctx.listenerOn(id, port) : undefined;
  return [{ target: { Id: ctx.ref(id), Port: port }, listener: row && ctx.rowId(id, row) }];
}

function addressOf(node: EmitNode, port: number, ctx: EmitContext): readonly Target[] {
  const { id, kind, label, props } = node;
  const group = `${ctx.name(100)} is of type ip`;
  if (kind === 'alb') {
    ctx.note(`${group}; the addresses of ALB ${label} change, so it is left out.`);
    return [];
  }
  if (UNKNOWN_ADDRESS.includes(kind)) {
    ctx.note(`${group}; look up the addresses of ${label} after deployment and register them on port ${port}.`);
    return [];
  }
  if (ON_PREMISES.includes(kind)) return onPremises(label, String(props.address ?? ''), port, ctx);
  if (kind === 'lambda') {
    ctx.note(`${group}; function ${label} has no address and is left out.`);
    return [];
  }
  // AWS wants to be told when an address lies outside the VPC of the group.
  const isNear = ctx.inVpc(kind).some((near) => near.id === id);
  return [{ target: { Id: ctx.att(id, 'PrivateIp'), Port: port, ...(isNear ? {} : { AvailabilityZone: 'all' }) } }];
}

function onPremises(label: string, address: string, port: number, ctx: EmitContext): readonly Target[] {
  if (address.trim() !== '') return [typedAddress({ address: address.trim(), port, zone: 'all' })];
  ctx.note(`${ctx.name(100)} is of type ip; ${label} has no address and is left out.`);
  return [];
}
