import { expect, it } from 'vitest';
import { malformedValues } from '../../../src/model/graph/malformed';
import type { KindId } from '../../../src/model/kinds/registry';
import { idOf, twoZones } from '../../support/diagram';

type Props = Readonly<Record<string, unknown>>;

function problems(kind: KindId, where: string, props: Props): readonly string[] {
  const doc = twoZones().node(kind, 'odd', { in: where, props }).build();
  const node = doc.nodes[idOf('odd') as keyof typeof doc.nodes];
  return node ? malformedValues(node) : ['no node'];
}

it.each<[string, KindId, string, Props]>([
  ['the smallest Fargate task', 'ecsService', 'main', { cpu: 256, memory: 512 }],
  ['a large Fargate task', 'ecsService', 'main', { cpu: 8192, memory: 20480 }],
  ['any task on hosts', 'ecsService', 'main', { launchType: 'EC2', cpu: 300, memory: 700 }],
  ['a group of one size', 'autoScalingGroup', 'main', { minSize: 3, desired: 3, maxSize: 3 }],
  ['entries kept for ever', 'logGroup', 'frankfurt', { retention: 0 }],
  ['entries kept for ten years', 'logGroup', 'frankfurt', { retention: 3653 }],
])('accepts %s', (_situation, kind, where, props) => {
  expect(problems(kind, where, props)).toEqual([]);
});

it.each<[string, KindId, string, Props, string]>([
  ['a size between two', 'ecsService', 'main', { cpu: 300 }, 'CPU 300 is no size of Fargate'],
  [
    'memory between two steps',
    'ecsService',
    'main',
    { cpu: 256, memory: 1536 },
    'Memory 1536 does not go with CPU 256 on Fargate',
  ],
  [
    'too much memory for its CPU',
    'ecsService',
    'main',
    { cpu: 1024, memory: 16384 },
    'Memory 16384 does not go with CPU 1024 on Fargate',
  ],
  ['a minimum above the maximum', 'autoScalingGroup', 'main', { minSize: 5 }, 'Minimum 5 is above the maximum 4'],
  ['fewer than the minimum', 'autoScalingGroup', 'main', { desired: 1 }, 'Desired 1 is below the minimum 2'],
  ['more than the maximum', 'autoScalingGroup', 'main', { desired: 9 }, 'Desired 9 is above the maximum 4'],
  [
    'a time that is not offered',
    'logGroup',
    'frankfurt',
    { retention: 2 },
    'Retention of 2 days is none that CloudWatch Logs has',
  ],
])('tells %s', (_situation, kind, where, props, expected) => {
  expect(problems(kind, where, props)).toEqual([expected]);
});
