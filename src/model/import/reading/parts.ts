import type { CfnValue } from '../../cfn/value';
import type { ImportedResource, NodeDraft, ReadContext } from '../reader';
import { resourceAt } from './values';

/** What an emitter makes for each node, where the template may have one for several. */
export interface SharedPart {
  /** The key under which the emitter asks for its logical id. */
  readonly key: string;
  readonly type: string;
  /** The property by which nodes name it. */
  readonly property: string;
}

/**
 * Takes what a property names into the node. It is a part that is written and deleted with the node only where no other
 * resource of that type names it too.
 */
export function takePart(
  read: ReadContext,
  draft: NodeDraft,
  of: ImportedResource,
  value: CfnValue | undefined,
  part: SharedPart,
): ImportedResource | undefined {
  const resource = resourceAt(read, value, part.type);
  if (!resource) return undefined;
  const users = read.referring(resource, of.type, part.property);
  draft.take(resource, users.length === 1 ? part.key : undefined);
  return resource;
}

/** Takes every resource of a type that names this one, without writing to it. */
export function takeReferring(
  read: ReadContext,
  draft: NodeDraft,
  to: ImportedResource,
  property: string,
  ...types: readonly string[]
): void {
  for (const type of types) for (const resource of read.referring(to, type, property)) draft.take(resource);
}

/** Takes the resources with the key for the first of them; the emitter makes one. */
export function takeFirst(draft: NodeDraft, resources: readonly ImportedResource[], key: string): void {
  for (const [i, resource] of resources.entries()) draft.take(resource, i === 0 ? key : undefined);
}

/** Takes the role that a property names, and what is only there for that role. */
export function takeRole(
  read: ReadContext,
  draft: NodeDraft,
  of: ImportedResource,
  value: CfnValue | undefined,
  part: { readonly key: string; readonly property: string },
): void {
  const role = takePart(read, draft, of, value, { ...part, type: ROLE });
  if (role) takePolicies(read, draft, role);
}

/** Takes an instance profile with its roles: nothing that is drawn makes them. */
export function takeProfile(read: ReadContext, draft: NodeDraft, value: CfnValue | undefined): void {
  const profile = resourceAt(read, value, 'AWS::IAM::InstanceProfile');
  if (!profile) return;
  draft.take(profile);
  for (const name of read.list(profile.properties.Roles).items) {
    const role = resourceAt(read, name, ROLE);
    if (!role) continue;
    draft.take(role);
    takePolicies(read, draft, role);
  }
}

/** Takes the policies that are attached to a role. */
export function takePolicies(read: ReadContext, draft: NodeDraft, role: ImportedResource): void {
  takeReferring(read, draft, role, 'Roles', 'AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy');
  takeReferring(read, draft, role, 'RoleName', 'AWS::IAM::RolePolicy');
}

const ROLE = 'AWS::IAM::Role';
