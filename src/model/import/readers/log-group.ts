import { defineReader } from '../reader';
import { isTaskLog } from '../reading/task-logs';

/** Log groups. Those that only the tasks of one ECS service write to are parts of it. */
export const logGroupReader = defineReader({
  types: ['AWS::Logs::LogGroup'],
  kindOf: (resource, read) => (isTaskLog(read, resource) ? undefined : 'logGroup'),
  read: ({ properties }, draft) => {
    draft.label(properties.LogGroupName);
    draft.text('name', properties.LogGroupName);
    draft.number('retention', properties.RetentionInDays);
  },
});
