import { ID_PARAMETER } from '../document/source';
import type { NodeId } from '../kinds/fields';
import { type KindId, kindOf } from '../kinds/registry';
import { type Draft, newDraft } from './draft';
import { nodeIdOf } from './ids';
import type { Session } from './session';
import type { Reference } from './values/targets';

/**
 * The node of something that exists elsewhere: a parameter, an import, an id. One node for one thing. Undefined when none
 * of the kinds can stand for what is there already.
 */
export function outsideNode(session: Session, reference: Reference, kinds: readonly KindId[]): NodeId | undefined {
  const { target, scope, parameter, key } = reference;
  const kind = kinds.find((id) => kindOf(id).external !== undefined);
  if (kind === undefined || target.to !== 'outside') return undefined;
  const known = kinds.map((id) => session.others.get(`${id} ${key}`)).find((id) => id !== undefined);
  if (known !== undefined) return known;
  const draft = newDraft({
    id: nodeIdOf(scope.template.name, 'outside', kind, key),
    kind,
    scope,
    name: `Existing ${target.name}`,
    isOutside: true,
    label: target.name,
  });
  Object.assign(draft.props, { external: true, externalId: target.id });
  // The parameter is what the template asks for in place of the resource.
  if (parameter !== undefined) draft.parts.set(ID_PARAMETER, parameter);
  return enter(session, draft, key);
}

/** What is known of a thing that exists elsewhere is what the template says: everything else is not. */
export function doubtOutside({ kind, props, unknown }: Draft): void {
  for (const prop of Object.keys(kindOf(kind).props.shape)) if (!Object.hasOwn(props, prop)) unknown.add(prop);
}

/** Enters a node that no resource stands for. */
export function enter(session: Session, draft: Draft, key: string): NodeId {
  session.others.set(`${draft.kind} ${key}`, draft.id);
  session.drafts.set(draft.id, draft);
  return draft.id;
}
