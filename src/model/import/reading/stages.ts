import type { CfnMap, CfnValue } from '../../cfn/value';
import type { NodeDraft, ReadContext } from '../reader';

/** What the stage of any API says, by the names REST APIs and the others have for it. */
export interface StageWords {
  readonly name: CfnValue | undefined;
  readonly accessLog: CfnValue | undefined;
  /** Settings of all methods or routes. */
  readonly settings: CfnMap;
}

/** Reads what the stages of all APIs have. */
export function readStage(draft: NodeDraft, { name, accessLog, settings }: StageWords, read: ReadContext): void {
  draft.text('stageName', name);
  draft.nodeRef('accessLog', read.map(accessLog).DestinationArn, 'logGroup');
  draft.flag('metrics', settings.MetricsEnabled ?? settings.DetailedMetricsEnabled);
  draft.number('throttleRate', settings.ThrottlingRateLimit);
  draft.number('throttleBurst', settings.ThrottlingBurstLimit);
  if (draft.kind !== 'httpApi') draft.choice('executionLog', settings.LoggingLevel);
}

/** The settings of a REST stage that hold for all of its methods. */
export function settingsOfAll(read: ReadContext, value: CfnValue | undefined): CfnMap {
  const settings = read.list(value).items.map((item) => read.map(item));
  return settings.find(({ ResourcePath, HttpMethod }) => ResourcePath === '/*' && HttpMethod === '*') ?? {};
}
