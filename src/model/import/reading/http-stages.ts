import type { CfnMap } from '../../cfn/value';
import type { ImportedResource, NodeDraft, ReadContext } from '../reader';
import { takeFirst, takeReferring } from './parts';
import { readStage } from './stages';

const STAGE = 'AWS::ApiGatewayV2::Stage';

/** Variables of the first stage of an HTTP or WebSocket API. */
export function httpVariables(read: ReadContext, api: ImportedResource): CfnMap {
  const [stage] = read.referring(api, STAGE, 'ApiId');
  return read.map(stage?.properties.StageVariables);
}

/** Reads the first stage of an HTTP or WebSocket API. Further stages stay in the text. */
export function readHttpStages(read: ReadContext, draft: NodeDraft, api: ImportedResource): void {
  const stages = read.referring(api, STAGE, 'ApiId');
  takeFirst(draft, stages, 'Stage');
  takeReferring(read, draft, api, 'ApiId', 'AWS::ApiGatewayV2::Deployment');
  const [stage] = stages;
  if (!stage) {
    // "Quick create" makes the stage $default by itself.
    if (api.properties.Target === undefined) draft.unknown('stageName');
    else draft.set('stageName', '$default');
    return;
  }
  const { StageName, AccessLogSettings, DefaultRouteSettings, AutoDeploy } = stage.properties;
  readStage(draft, { name: StageName, accessLog: AccessLogSettings, settings: read.map(DefaultRouteSettings) }, read);
  draft.flag('autoDeploy', AutoDeploy ?? false);
}
