import { text } from './fields';
import type { Connection, Refusal } from './kind';

/** Instance types to begin with; any other may be typed. */
export const INSTANCE_TYPES: Readonly<Record<string, string>> = {
  't3.micro': '2 vCPU, 1 GiB, x86',
  't3.medium': '2 vCPU, 4 GiB, x86',
  't4g.micro': '2 vCPU, 1 GiB, Arm',
  't4g.medium': '2 vCPU, 4 GiB, Arm',
  'm7g.large': '2 vCPU, 8 GiB, Arm',
  'm7i.large': '2 vCPU, 8 GiB, x86',
  'c7g.large': '2 vCPU, 4 GiB, Arm',
  'r7g.large': '2 vCPU, 16 GiB, Arm',
};

/** The path on which a workload answers health checks. */
export const healthPath = text({
  title: 'Health path',
  help: 'Path on which it answers health checks. Empty: unknown.',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html',
  placeholder: '/health',
  mono: true,
  onlyDrawn: true,
});

/** What code on a server, in a container or in a function may call. */
export const workloadCalls: readonly Connection[] = [
  {
    to: ['rds'],
    edge: 'data',
    when: "Same VPC, or a route both ways; the database's groups admit the caller on its port.",
    violated: 'The connection times out.',
  },
  {
    to: ['interfaceEndpoint'],
    edge: 'data',
    when: "Same VPC, or a route both ways; the endpoint's groups admit 443; private DNS needs both DNS settings of the VPC.",
    violated: 'The call times out, or its name resolves to the public address.',
  },
  {
    to: ['gatewayEndpoint'],
    edge: 'data',
    when: "Same VPC and Region; the caller's route table has the endpoint.",
    violated: 'The call goes over NAT, or times out.',
  },
  {
    to: ['s3Bucket', 'awsService'],
    edge: 'data',
    when: 'A way out: an endpoint, NAT or an internet gateway; and a role that may.',
    violated: '403, or the call times out.',
  },
  {
    to: ['httpEndpoint'],
    edge: 'data',
    when: 'A way to the internet: NAT, or an internet gateway and a public address.',
    violated: 'The call times out.',
  },
  {
    to: ['alb', 'nlb'],
    edge: 'data',
    when: 'An internal load balancer: same VPC or a route both ways. An internet-facing one: a way to the internet.',
    violated: 'The call times out.',
  },
  {
    to: ['ec2', 'ecsService'],
    edge: 'data',
    when: 'Same VPC, or a route both ways; the groups of the called side admit the caller.',
    violated: 'The call times out.',
  },
  {
    to: ['onPremServer', 'onPremDatabase'],
    edge: 'data',
    when: 'The VPC has a route over Direct Connect, VPN or a transit gateway, and no address is on both sides.',
    violated: 'The call times out.',
  },
  {
    to: ['restApi', 'httpApi'],
    edge: 'data',
    when: 'A way to the internet; a private REST API is called through an execute-api interface endpoint.',
    violated: '403, or its name does not resolve.',
  },
  { to: ['lambda'], edge: 'data', when: "The caller's role allows lambda:InvokeFunction.", violated: '403' },
];

/** What people draw from a workload and AWS has no call for. */
export const workloadRefusals: readonly Refusal[] = [
  {
    to: ['targetGroup'],
    why: 'A target group has no address of its own; requests reach it through a listener.',
    instead: 'alb',
  },
  {
    to: ['vpcLinkV1', 'vpcLinkV2'],
    why: 'A VPC link only carries what API Gateway sends; inside the VPC the load balancer is called directly.',
    instead: 'alb',
  },
];
