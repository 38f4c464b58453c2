import type { ImportedResource, ReadContext } from '../reader';
import { LISTENER, LISTENER_RULE } from './listeners';

/** The listeners that send to a target group by default. */
export function listenersTo(read: ReadContext, group: ImportedResource): readonly ImportedResource[] {
  const properties = ['DefaultActions.TargetGroupArn', 'DefaultActions.ForwardConfig.TargetGroups.TargetGroupArn'];
  return properties.flatMap((property) => read.referring(group, LISTENER, property));
}

/** The rules of listeners that send to a target group. */
export function rulesTo(read: ReadContext, group: ImportedResource): readonly ImportedResource[] {
  const properties = ['Actions.TargetGroupArn', 'Actions.ForwardConfig.TargetGroups.TargetGroupArn'];
  return properties.flatMap((property) => read.referring(group, LISTENER_RULE, property));
}
