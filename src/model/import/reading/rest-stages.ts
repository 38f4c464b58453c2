import type { CfnMap } from '../../cfn/value';
import { deploymentPart } from '../../document/source';
import type { ImportedResource, NodeDraft, ReadContext } from '../reader';
import { takeFirst } from './parts';
import { readStage, settingsOfAll } from './stages';

const STAGE = 'AWS::ApiGateway::Stage';
export const DEPLOYMENT = 'AWS::ApiGateway::Deployment';

/** Variables of the first stage of a REST API. */
export function stageVariables(read: ReadContext, api: ImportedResource): CfnMap {
  const [stage] = read.referring(api, STAGE, 'RestApiId');
  const [deployment] = read.referring(api, DEPLOYMENT, 'RestApiId');
  return read.map(stage?.properties.Variables ?? read.map(deployment?.properties.StageDescription).Variables);
}

/** Reads the first stage of a REST API; a deployment may make it in passing. Further stages stay in the text. */
export function readRestStages(read: ReadContext, draft: NodeDraft, api: ImportedResource): void {
  const stages = read.referring(api, STAGE, 'RestApiId');
  const deployments = read.referring(api, DEPLOYMENT, 'RestApiId');
  takeFirst(draft, stages, 'Stage');
  for (const [i, deployment] of deployments.entries()) draft.take(deployment, deploymentPart(i));
  const [stage] = stages;
  const inPassing = deployments.find(({ properties }) => properties.StageName !== undefined)?.properties;
  const { StageName, ...rest } = stage ? stage.properties : (inPassing ?? {});
  const words = stage ? rest : { ...read.map(rest.StageDescription) };
  if (StageName === undefined) draft.unknown('stageName');
  readRestStage(read, draft, { ...words, ...(StageName === undefined ? {} : { StageName }) });
}

/** Reads what a stage of a REST API says, whatever declares it. */
export function readRestStage(read: ReadContext, draft: NodeDraft, words: CfnMap): void {
  const ofAll = settingsOfAll(read, words.MethodSettings);
  const settings = { ...words, ...ofAll };
  readStage(draft, { name: words.StageName, accessLog: words.AccessLogSetting, settings }, read);
  draft.flag('tracing', words.TracingEnabled);
  const cached = read.flag(words.CacheClusterEnabled);
  if (cached.known && cached.value) draft.choice('cacheSize', words.CacheClusterSize ?? '0.5');
  else if (!cached.known && words.CacheClusterEnabled !== undefined) draft.unknown('cacheSize');
}

/** Whether an API is reached at the name that AWS gives it. */
export function readDefaultEndpoint(read: ReadContext, draft: NodeDraft, { DisableExecuteApiEndpoint }: CfnMap): void {
  const closed = read.flag(DisableExecuteApiEndpoint);
  if (closed.known) draft.set('defaultEndpoint', !closed.value);
  else if (DisableExecuteApiEndpoint !== undefined) draft.unknown('defaultEndpoint');
}
