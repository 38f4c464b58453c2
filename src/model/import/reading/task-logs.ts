import type { ImportedResource, ReadContext } from '../reader';

const LOG_OF_CONTAINER = 'ContainerDefinitions.LogConfiguration.Options.awslogs-group';
const WRITERS: readonly (readonly [type: string, property: string])[] = [
  ['AWS::ApiGateway::Stage', 'AccessLogSetting.DestinationArn'],
  ['AWS::ApiGatewayV2::Stage', 'AccessLogSettings.DestinationArn'],
  ['AWS::EC2::FlowLog', 'LogGroupName'],
  ['AWS::EC2::FlowLog', 'LogDestination'],
];

/** True for a log group that only the tasks of one service write to: it belongs to the service. */
export function isTaskLog(read: ReadContext, group: ImportedResource): boolean {
  const [task, ...others] = read.referring(group, 'AWS::ECS::TaskDefinition', LOG_OF_CONTAINER);
  if (!task || others.length > 0) return false;
  const services = read.referring(task, 'AWS::ECS::Service', 'TaskDefinition');
  return (
    services.length === 1 && WRITERS.every(([type, property]) => read.referring(group, type, property).length === 0)
  );
}
