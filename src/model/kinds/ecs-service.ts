import { z } from 'zod';
import { emitEcsService } from './ecs-service-template';
import { choice, flag, nodeRefs, text, whole } from './fields';
import { defineKind } from './kind';
import { oneSubnetPerZone } from './span';
import { healthPath, workloadCalls, workloadRefusals } from './workload';

const TASKS = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html';
const SERVICE = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service_definition_parameters.html';

/** An ECS service: a number of copies of one task, with its cluster and task definition. */
export const ecsService = defineKind({
  id: 'ecsService',
  label: 'ECS service',
  short: 'ECS service',
  group: 'compute',
  keywords: ['ECS', 'Fargate', 'container', 'task', 'docker'],
  icon: 'ecsService',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_services.html',
  placement: { in: ['vpc'], rule: 'CNT-04', why: 'The tasks of a service run in several subnets of one VPC.' },
  width: 132,
  spans: 'subnets',
  wiresFrom: 'node',
  wiresTo: true,
  connects: [
    ...workloadCalls,
    {
      to: ['cloudMapService'],
      edge: 'association',
      when: 'The namespace belongs to the same VPC; SRV records when API Gateway calls it.',
      violated: 'InvalidParameterException, or 503 at the HTTP API.',
    },
  ],
  refuses: workloadRefusals,
  labelStem: 'service',
  startsAt: (around) => ({ subnets: oneSubnetPerZone(around) }),
  props: z.strictObject({
    launchType: choice(['FARGATE', 'EC2'], 'FARGATE', {
      title: 'Launch type',
      help: 'Fargate needs no hosts; EC2 uses instances of the cluster.',
      docs: SERVICE,
    }),
    networkMode: choice(['awsvpc', 'bridge', 'host'], 'awsvpc', {
      title: 'Network mode',
      help: 'awsvpc gives each task an address of its own; Fargate has no other.',
      docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking.html',
    }),
    desired: whole(2, {
      title: 'Tasks',
      help: 'Copies that run at a time.',
      range: [0, 5000],
      docs: SERVICE,
      mono: true,
    }),
    image: text(
      {
        title: 'Image',
        help: 'Container image with its registry.',
        docs: TASKS,
        mono: true,
        required: true,
      },
      'public.ecr.aws/nginx/nginx:stable',
    ),
    containerPort: whole(80, {
      title: 'Container port',
      help: 'Port on which the container listens.',
      range: [1, 65535],
      docs: TASKS,
      mono: true,
    }),
    cpu: whole(256, {
      title: 'CPU',
      help: '1024 units are one vCPU. Fargate takes 256 to 16384.',
      unit: 'units',
      range: [128, 196608],
      docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html',
      mono: true,
    }),
    memory: whole(512, {
      title: 'Memory',
      help: 'Fargate takes certain pairs of CPU and memory only.',
      unit: 'MiB',
      range: [128, 1048576],
      docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html',
      mono: true,
    }),
    assignPublicIp: flag(false, {
      title: 'Public IPv4 address',
      help: 'Of Fargate tasks in public subnets; without it they need NAT or endpoints to pull their image.',
      docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-task-networking.html',
    }),
    grace: whole(0, {
      title: 'Grace period',
      help: 'How long new tasks may fail the checks of their target group.',
      unit: 's',
      range: [0, 2147483647],
      docs: SERVICE,
      mono: true,
      advanced: true,
    }),
    healthPath,
    subnets: nodeRefs(['subnet'], {
      title: 'Spans',
      help: 'Subnets in which tasks run.',
      docs: SERVICE,
      required: true,
    }),
    securityGroups: nodeRefs(['securityGroup'], {
      title: 'Security groups',
      help: "Network mode awsvpc only. None means the VPC's default group.",
      docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking-awsvpc.html',
    }),
  }),
  summary: (props) => `${props.desired} × ${props.launchType === 'FARGATE' ? 'Fargate' : 'EC2'}`,
  emit: emitEcsService,
});
