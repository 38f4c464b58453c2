import type { ImportedResource, NodeDraft, ReadContext } from '../reader';
import { takeFirst } from './parts';
import { resourceAt } from './values';

const PLAN = 'AWS::ApiGateway::UsagePlan';
const PLAN_KEY = 'AWS::ApiGateway::UsagePlanKey';
const KEY = 'AWS::ApiGateway::ApiKey';

/** Reads usage plans of an API with their keys. */
export function readUsagePlans(read: ReadContext, draft: NodeDraft, api: ImportedResource): void {
  const plans = read.referring(api, PLAN, 'ApiStages.ApiId');
  const links = plans.flatMap((plan) => read.referring(plan, PLAN_KEY, 'UsagePlanId'));
  const keys = links.flatMap(({ properties }) => resourceAt(read, properties.KeyId, KEY) ?? []);
  draft.set('usagePlan', plans.length > 0);
  takeFirst(draft, plans, 'UsagePlan');
  takeFirst(draft, links, 'UsagePlanKey');
  takeFirst(draft, keys, 'ApiKey');
  for (const key of read.referring(api, KEY, 'StageKeys.RestApiId')) draft.take(key);
}
