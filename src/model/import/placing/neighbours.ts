import { metaOf, type NodeId } from '../../kinds/fields';
import { kindOf } from '../../kinds/registry';
import type { Draft } from '../draft';
import { outsideNode } from '../others';
import { kindOfResource } from '../read-context';
import type { Session } from '../session';
import { type Reference, referenceIn } from '../values/targets';
import type { Scope } from '../world';

/** Kinds that belong to one VPC: who names them is of the same one. */
const OF_ONE_VPC = ['subnet', 'securityGroup', 'routeTable', 'networkAcl'];

/** Nodes that a draft names and shares a VPC with: its subnets, groups and tables. */
export function sharingVpc(draft: Draft): readonly NodeId[] {
  const found: NodeId[] = [];
  for (const [prop, schema] of Object.entries(kindOf(draft.kind).props.shape)) {
    const kinds = metaOf(schema).refersTo ?? [];
    if (kinds.length === 0 || !kinds.every((kind) => OF_ONE_VPC.includes(kind))) continue;
    const value = draft.props[prop];
    found.push(
      ...((Array.isArray(value) ? value : [value]) as readonly (NodeId | null | undefined)[]).flatMap((id) => id ?? []),
    );
  }
  return found;
}

/** Groups that the rules of a security group name. */
export function peersOf({ props: { rules } }: Draft): readonly NodeId[] {
  const rows = (Array.isArray(rules) ? rules : []) as readonly { readonly peer?: NodeId | null }[];
  return rows.flatMap(({ peer }) => peer ?? []);
}

/** The VPC or subnet that a place names, or a group of one. */
export function placeNode(session: Session, draft: Draft, value: Draft['places'][number]): NodeId | undefined {
  const reference = referenceIn(session.world, value, draft.scope);
  if (!reference) return undefined;
  if (reference.target.to === 'outside') return outsidePlace(session, draft, reference);
  const { resource } = reference.target;
  const kind = kindOfResource(session, resource);
  return kind === 'vpc' || kind === 'subnet' || kind === 'securityGroup' ? resource.nodeId : undefined;
}

function outsidePlace(session: Session, draft: Draft, reference: Reference): NodeId | undefined {
  const both = ['vpc', 'subnet'] as const;
  const known = both.map((kind) => session.others.get(`${kind} ${reference.key}`)).find((id) => id !== undefined);
  return known ?? outsideNode(session, reference, [isSubnet(reference, draft) ? 'subnet' : 'vpc']);
}

function isSubnet({ target, parameter, scope }: Reference, draft: Draft): boolean {
  if (target.to !== 'outside') return false;
  const type = typeOf(scope, parameter);
  const said = [target.id.split('-')[0] ?? '', type, target.name].find((text) => /vpc|subnet/i.test(text));
  if (said !== undefined) return /subnet/i.test(said);
  return kindOf(draft.kind).placement.in.includes('subnet');
}

function typeOf(scope: Scope, parameter: string | undefined): string {
  return parameter === undefined ? '' : (scope.template.parameters.get(parameter)?.type ?? '');
}
