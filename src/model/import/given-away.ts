import { type CfnValue, isList } from '../cfn/value';
import type { NodeId } from '../kinds/fields';
import type { Session } from './session';
import { functionOf } from './values/as-written';
import { isCustom, isStack } from './values/links';
import { referenceIn } from './values/targets';
import type { Scope } from './world';

/** CodeDeploy registers targets with the groups that it is told the names of. */
const DEPLOYER = 'AWS::CodeDeploy::DeploymentGroup';

/** Resources that somebody else gets hold of: by an output, a nested stack, the code of a custom resource, or CodeDeploy. */
export function givenAway(session: Session): ReadonlySet<NodeId> {
  const known = FOUND.get(session);
  if (known) return known;
  const found = new Set<NodeId>();
  for (const scope of session.world.scopes) {
    for (const value of handedOut(scope)) {
      const target = referenceIn(session.world, value, scope)?.target;
      if (target?.to === 'resource') found.add(target.resource.nodeId);
    }
  }
  FOUND.set(session, found);
  return found;
}

const FOUND = new WeakMap<Session, ReadonlySet<NodeId>>();

function handedOut({ template, resources }: Scope): readonly CfnValue[] {
  const takers = [...resources.values()].filter((each) => isCustom(each) || isStack(each) || each.type === DEPLOYER);
  return [template.outputs, ...takers.map(({ properties }) => properties)].flatMap(references);
}

/** The references in a value that name a resource as a whole: its id, its ARN, or the name of a target group. */
function references(value: CfnValue): readonly CfnValue[] {
  if (typeof value !== 'object') return [];
  if (isList(value)) return value.flatMap(references);
  const call = functionOf(value);
  if (call?.fn === 'Ref' || (call?.fn === 'Fn::GetAtt' && isName(call.arg))) return [value];
  if (call?.fn === 'Fn::GetAtt') return [];
  return Object.values(value).flatMap(references);
}

function isName(arg: CfnValue): boolean {
  return typeof arg === 'object' && isList(arg) && typeof arg[1] === 'string' && /(Arn|TargetGroupName)$/.test(arg[1]);
}
