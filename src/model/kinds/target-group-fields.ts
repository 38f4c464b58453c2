import { choice, flag, rows, text, whole } from './fields';

const HEALTH = 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-health-checks.html';
const ATTRIBUTES =
  'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-target-group-attributes.html';
const NLB_ATTRIBUTES =
  'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html';
const TARGETS = 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-target-groups.html';

/** How a target group finds out which targets are well. */
export const healthFields = {
  healthProtocol: choice(['HTTP', 'HTTPS', 'TCP', 'UDP'], 'HTTP', {
    title: 'Check by',
    help: 'What the load balancer speaks to find out whether a target is well.',
    docs: HEALTH,
  }),
  healthPort: text({
    title: 'Check port',
    help: 'Empty: the port of the traffic.',
    docs: HEALTH,
    placeholder: 'traffic-port',
    mono: true,
  }),
  healthPath: text({ title: 'Check path', help: 'HTTP and HTTPS checks.', docs: HEALTH, mono: true }, '/'),
  healthInterval: whole(30, {
    title: 'Interval',
    help: 'Time between two checks of a target.',
    unit: 's',
    range: [5, 300],
    docs: HEALTH,
    mono: true,
    advanced: true,
  }),
  healthTimeout: whole(6, {
    title: 'Timeout',
    help: 'A check without an answer for this long has failed; shorter than the interval.',
    unit: 's',
    range: [2, 120],
    docs: HEALTH,
    mono: true,
    advanced: true,
  }),
  healthyThreshold: whole(5, {
    title: 'Healthy after',
    help: 'Checks in a row that must succeed before a target gets requests again.',
    unit: 'checks',
    range: [2, 10],
    docs: HEALTH,
    mono: true,
    advanced: true,
  }),
  unhealthyThreshold: whole(2, {
    title: 'Unhealthy after',
    help: 'Checks in a row that must fail before a target gets no more requests.',
    docs: HEALTH,
    unit: 'checks',
    range: [2, 10],
    mono: true,
    advanced: true,
  }),
  matcher: text({
    title: 'Success codes',
    help: "HTTP codes that count as healthy. Empty: AWS's default.",
    docs: HEALTH,
    placeholder: '200',
    mono: true,
    advanced: true,
  }),
};

/** Attributes of a target group. */
export const attributeFields = {
  deregistrationDelay: whole(300, {
    title: 'Deregistration delay',
    help: 'How long a target that leaves may finish its requests.',
    unit: 's',
    range: [0, 3600],
    docs: ATTRIBUTES,
    mono: true,
    advanced: true,
  }),
  slowStart: whole(0, {
    title: 'Slow start',
    help: 'How long a new target gets fewer requests: 30 to 900 s, or 0 for not at all. Behind an ALB only.',
    unit: 's',
    range: [0, 900],
    docs: ATTRIBUTES,
    mono: true,
    advanced: true,
  }),
  stickiness: flag(false, {
    title: 'Stickiness',
    help: 'A caller stays with a target: by cookie behind an ALB, by its address behind an NLB.',
    docs: ATTRIBUTES,
    advanced: true,
  }),
  preserveClientIp: choice(['default', 'on', 'off'], 'default', {
    title: 'Preserve client IP',
    help: 'NLB only. By default off for ip groups of TCP and TLS, else on.',
    docs: NLB_ATTRIBUTES,
    advanced: true,
  }),
  crossZone: choice(['use_load_balancer_configuration', 'true', 'false'], 'use_load_balancer_configuration', {
    title: 'Cross-zone',
    help: 'Whether targets of other zones get requests.',
    docs: NLB_ATTRIBUTES,
    advanced: true,
  }),
  proxyProtocol: flag(false, {
    title: 'Proxy protocol v2',
    help: 'NLB only. The target learns the address of the caller from a header in front of the data.',
    docs: NLB_ATTRIBUTES,
    advanced: true,
  }),
};

/** Targets that are addresses, not things of the drawing. */
export const addresses = rows(
  'address',
  {
    address: text({
      title: 'IP address',
      help: 'Private: of the VPC, or RFC 1918 or 6598.',
      placeholder: '10.0.1.10',
      docs: TARGETS,
      mono: true,
      required: true,
    }),
    port: whole(80, {
      title: 'Port',
      help: 'Where this address listens; it may differ from the port of the group.',
      docs: TARGETS,
      range: [1, 65535],
      mono: true,
    }),
    zone: text({
      title: 'Zone',
      help: 'Empty inside the VPC; "all" outside of it.',
      docs: TARGETS,
      placeholder: 'From subnet',
      suggestions: { all: 'Outside the VPC' },
      mono: true,
    }),
  },
  {
    title: 'Addresses',
    help: 'Target type ip only, beside what the group is wired to.',
    docs: TARGETS,
    columns: { Address: ['address'], Port: ['port'], Zone: ['zone'] },
  },
);
