import type { DiagramNode, NodeOf } from '../document/diagram';
import { RETENTION_DAYS } from '../kinds/log-group';

/** Memory that Fargate takes with each size of CPU: least, most, and the step between. */
const FARGATE: Readonly<Record<number, readonly [least: number, most: number, step: number]>> = {
  256: [512, 2048, 512],
  512: [1024, 4096, 1024],
  1024: [2048, 8192, 1024],
  2048: [4096, 16384, 1024],
  4096: [8192, 30720, 1024],
  8192: [16384, 61440, 4096],
  16384: [32768, 122880, 8192],
};
/** AWS's list of pairs ends below this size. */
const UNLISTED_CPU = 32768;

/** Values of workloads and their logs that do not go together, as phrases. */
export function malformedWorkload(node: DiagramNode): readonly string[] {
  switch (node.kind) {
    case 'ecsService':
      return node.props.launchType === 'FARGATE' ? wrongTask(node.props) : [];
    case 'autoScalingGroup':
      return wrongSize(node.props);
    case 'logGroup': {
      const { retention } = node.props;
      const isFine = retention === 0 || RETENTION_DAYS.includes(retention);
      return isFine ? [] : [`Retention of ${retention} days is none that CloudWatch Logs has`];
    }
    default:
      return [];
  }
}

function wrongTask({ cpu, memory }: NodeOf<'ecsService'>['props']): readonly string[] {
  if (cpu === UNLISTED_CPU) return [];
  const pairs = FARGATE[cpu];
  if (!pairs) return [`CPU ${cpu} is no size of Fargate`];
  const [least, most, step] = pairs;
  // The smallest size takes 1 GiB and not 1.5.
  const isOnStep = cpu === 256 ? [512, 1024, 2048].includes(memory) : memory % step === 0;
  return isOnStep && memory >= least && memory <= most
    ? []
    : [`Memory ${memory} does not go with CPU ${cpu} on Fargate`];
}

function wrongSize({ minSize, desired, maxSize }: NodeOf<'autoScalingGroup'>['props']): readonly string[] {
  if (minSize > maxSize) return [`Minimum ${minSize} is above the maximum ${maxSize}`];
  if (desired < minSize) return [`Desired ${desired} is below the minimum ${minSize}`];
  return desired > maxSize ? [`Desired ${desired} is above the maximum ${maxSize}`] : [];
}
