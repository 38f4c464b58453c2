import { choice, rowRef, rows, text, whole } from './fields';
import { listenerFields } from './load-balancer-fields';

const LISTENERS = 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-listeners.html';
const RULES = 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-rules.html';

const statusCode = whole(404, {
  title: 'Status code',
  help: 'Of a fixed response: 2XX, 4XX or 5XX.',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-action-types.html',
  range: [200, 599],
  mono: true,
  advanced: true,
});

/** The listeners of an ALB. */
export const albListeners = rows(
  'listener',
  {
    protocol: choice(['HTTP', 'HTTPS', 'TCP', 'TLS'], 'HTTP', {
      title: 'Protocol',
      help: 'An ALB takes HTTP and HTTPS.',
      docs: LISTENERS,
    }),
    ...listenerFields,
    action: choice(
      ['forward', 'redirect-https', 'fixed-response', 'authenticate-cognito', 'authenticate-oidc', 'jwt-validation'],
      'forward',
      {
        title: 'Default action',
        help: 'Authentication needs HTTPS, and is followed by forwarding.',
        docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-action-types.html',
      },
    ),
    statusCode,
  },
  {
    title: 'Listeners',
    help: 'The ports on which it takes requests.',
    docs: LISTENERS,
    columns: { Protocol: ['protocol'], Port: ['port'], 'Default action': ['action'] },
  },
);

/** The rules of an ALB's listeners. */
export const albRules = rows(
  'rule',
  {
    listener: rowRef({
      title: 'Listener',
      help: 'None: the only listener there is.',
      docs: RULES,
      ownRows: 'listeners',
    }),
    priority: whole(1, {
      title: 'Priority',
      help: 'The lowest number is tried first; two rules of a listener never share one.',
      range: [1, 50000],
      numbering: 1,
      docs: RULES,
      mono: true,
    }),
    path: text({
      title: 'Path',
      help: 'Patterns with * and ?, separated by commas.',
      placeholder: '/orders/*',
      docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-condition-types.html',
      mono: true,
    }),
    host: text({
      title: 'Host',
      help: 'Host names with * and ?, separated by commas.',
      placeholder: 'orders.example.com',
      docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-condition-types.html',
      mono: true,
    }),
    action: choice(['forward', 'redirect', 'fixed-response'], 'forward', {
      title: 'Action',
      help: 'A redirect leads to the same address over HTTPS.',
      docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-action-types.html',
    }),
    statusCode,
  },
  {
    title: 'Rules',
    help: 'Tried before the default action of their listener.',
    docs: RULES,
    columns: { 'No.': ['priority'], Path: ['path'], Host: ['host'], Action: ['action'] },
  },
);
