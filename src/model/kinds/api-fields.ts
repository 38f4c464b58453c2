import { choice, flag, nodeRef, rowRef, text, whole } from './fields';

const GUIDE = 'https://docs.aws.amazon.com/apigateway/latest/developerguide';

/** What API Gateway asks of every API that stands in the wrong place. */
export const apiPlacement = {
  in: ['region'],
  rule: 'CNT-05',
  why: 'API Gateway is a managed service outside your VPC; it stands in a Region.',
} as const;

/** Method and path of a route of a REST or HTTP API. */
export function methodAndPath(pathHelp?: string) {
  return {
    method: choice(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'ANY'], 'GET', {
      title: 'Method',
      help: 'ANY takes every method that no other route takes.',
      docs: `${GUIDE}/api-gateway-method-settings.html`,
    }),
    path: text(
      {
        title: 'Path',
        help: pathHelp ?? 'Braces name a parameter; {proxy+} takes the rest of the path.',
        docs: `${GUIDE}/api-gateway-method-settings-method-request.html`,
        placeholder: '/items/{id}',
        mono: true,
        required: true,
      },
      '/items',
    ),
  };
}

/** How long API Gateway waits for a backend. */
export function timeout(initial: number, most: number, help: string, page: string) {
  return whole(initial, {
    title: 'Timeout',
    unit: 'ms',
    help,
    range: [50, most],
    docs: `${GUIDE}/${page}`,
    mono: true,
  });
}

interface BackendWords {
  readonly serverName: { readonly title: string; readonly help: string };
  readonly uri: { readonly title: string; readonly help: string };
}

/** Where a route ends, as far as the wire does not say it. */
export function backendFields({ serverName, uri }: BackendWords) {
  const docs = `${GUIDE}/private-integration.html`;
  return {
    listener: rowRef({ title: 'Backend listener', help: 'Needed where the link leads to several listeners.', docs }),
    serverName: text({ ...serverName, docs, placeholder: 'app.internal', mono: true }),
    uri: text({ ...uri, docs, placeholder: 'From the wire', mono: true, advanced: true }),
  };
}

/** The stage every API has. */
export function stageName(initial: string, help: string) {
  return text({ title: 'Stage', help, docs: `${GUIDE}/stages.html`, mono: true, required: true }, initial);
}

/** Description of an API. */
export function description() {
  return text({
    title: 'Description',
    help: 'For people; shown in the console.',
    docs: `${GUIDE}/how-to-create-api.html`,
  });
}

/** Names under which callers find an API. */
export function addressFields() {
  const docs = `${GUIDE}/how-to-custom-domains.html`;
  return {
    domainName: text({
      title: 'Custom domain',
      help: 'A name of your own; a hosted zone can have an alias to it.',
      docs,
      placeholder: 'api.example.com',
      mono: true,
    }),
    certificate: nodeRef(['certificate'], {
      title: 'Certificate',
      help: 'Covers the custom domain. None: its ARN is asked for at deployment.',
      docs,
    }),
    defaultEndpoint: flag(true, {
      title: 'Default endpoint',
      help: 'Off: only the custom domain answers, everything else gets 403.',
      docs: `${GUIDE}/rest-api-disable-default-endpoint.html`,
      advanced: true,
    }),
  };
}

/** What a stage writes about its requests. */
export function accessLogFields() {
  return {
    accessLog: nodeRef(['logGroup'], {
      title: 'Access log',
      help: 'One line for each request, the first thing to read when a caller sees 5xx.',
      docs: `${GUIDE}/set-up-logging.html`,
      edge: 'logs',
      when: 'REST and WebSocket APIs: API Gateway has a role for CloudWatch Logs in the account and Region.',
      violated: 'BadRequestException: CloudWatch Logs role ARN must be set in account settings to enable logging.',
    }),
    metrics: flag(false, {
      title: 'Detailed metrics',
      help: 'CloudWatch counts each route for itself.',
      docs: `${GUIDE}/api-gateway-metrics-and-dimensions.html`,
      advanced: true,
    }),
  };
}

/** Execution log of REST and WebSocket APIs. */
export function executionLog() {
  return choice(['OFF', 'ERROR', 'INFO'], 'OFF', {
    title: 'Execution log',
    help: 'What API Gateway does with each request, for finding faults.',
    docs: `${GUIDE}/set-up-logging.html`,
    advanced: true,
  });
}

/** Throttling of a stage; the defaults are the quota of an account. */
export function throttleFields() {
  const docs = `${GUIDE}/api-gateway-request-throttling.html`;
  return {
    throttleRate: whole(10000, {
      title: 'Rate limit',
      unit: 'requests/s',
      help: 'Steady requests each second; above it callers get 429.',
      range: [0, 1000000],
      docs,
      mono: true,
      advanced: true,
    }),
    throttleBurst: whole(5000, {
      title: 'Burst limit',
      unit: 'requests',
      help: 'Requests at the same moment that are still taken.',
      range: [0, 1000000],
      docs,
      mono: true,
      advanced: true,
    }),
  };
}

/** What is planned; never exported, only judged. */
export function loadFields() {
  const docs = `${GUIDE}/limits.html`;
  return {
    expectedRps: whole(0, {
      title: 'Expected load',
      unit: 'requests/s',
      help: 'Planned peak, held against the quota of the account. 0: not known.',
      range: [0, 10000000],
      docs,
      onlyDrawn: true,
      mono: true,
      advanced: true,
    }),
    maxPayloadMb: whole(0, {
      title: 'Largest payload',
      unit: 'MB',
      help: 'Largest request or response, held against the limit of 10 MB. 0: not known.',
      range: [0, 100000],
      docs,
      onlyDrawn: true,
      mono: true,
      advanced: true,
    }),
  };
}
