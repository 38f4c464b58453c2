import { compare } from '../../lib/order';
import type { ImportedResource, NodeDraft, ReadContext } from '../reader';
import { resourceAt } from './values';

const APIS = ['AWS::ApiGateway::RestApi', 'AWS::ApiGatewayV2::Api', 'AWS::Serverless::Api'];

/** The setting that lets APIs write logs belongs to the first API that does: its emitter writes it. */
export function takeLogAccount(read: ReadContext, account: ImportedResource): void {
  const apis = read
    .resources(...APIS)
    .filter((api) => api.file === account.file)
    .sort((a, b) => compare(a.logicalId, b.logicalId))
    .flatMap((api) => read.draftOf(api) ?? [])
    .filter(({ kind }) => kind !== 'httpApi');
  const logging = apis.find(writesLogs);
  const owner = logging ?? apis[0];
  if (!owner) return;
  owner.take(account, logging && 'LogAccount');
  const role = resourceAt(read, account.properties.CloudWatchRoleArn, 'AWS::IAM::Role');
  if (role) owner.take(role, logging && 'LogRole');
}

function writesLogs({ props }: NodeDraft): boolean {
  return (props.accessLog ?? null) !== null || (props.executionLog ?? 'OFF') !== 'OFF';
}
