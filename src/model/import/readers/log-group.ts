import { defineReader } from '../reader';
import { takeReferring } from '../reading/parts';
import { isTaskLog } from '../reading/task-logs';

const GROUP = 'AWS::Logs::LogGroup';
/** What reads a log and is not drawn. */
const KEPT = ['AWS::Logs::MetricFilter', 'AWS::Logs::SubscriptionFilter', 'AWS::Logs::LogStream'];

/** Log groups. Those that only the tasks of one ECS service write to are parts of it. */
export const logGroupReader = defineReader({
  types: [GROUP, ...KEPT],
  kindOf: (resource, read) => (resource.type !== GROUP || isTaskLog(read, resource) ? undefined : 'logGroup'),
  read: (resource, draft, read) => {
    const { properties } = resource;
    draft.label(properties.LogGroupName);
    draft.text('name', properties.LogGroupName);
    draft.number('retention', properties.RetentionInDays);
    takeReferring(read, draft, resource, 'LogGroupName', ...KEPT);
  },
});
