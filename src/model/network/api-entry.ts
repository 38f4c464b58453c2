import type { NodeOf } from '../document/diagram';
import type { Api } from '../graph/backend';
import { atPublicName, type Position } from './addresses';
import { blocked, judged, passed } from './checks';
import { nameOf } from './group-checks';
import { crossLeg } from './leg';
import { titled } from './names';
import { policyChecks } from './policy-checks';
import { type Question, type Step, step, stopAt } from './stops';
import type { Check } from './trace-types';

/** Every API of API Gateway answers on this port and no other. */
export const API_PORT = 443;

/** From a caller to the public endpoint of an API. A private API is entered by its interface endpoint. */
export function intoApi(question: Question, caller: Position, api: Api, about: Partial<Step>): Step {
  const arrived = stopAt(api, { caller, port: API_PORT, protocol: 'tcp' });
  const leg =
    caller.place === 'vpc'
      ? crossLeg(question.net, { from: caller, to: atPublicName(), protocol: 'tcp', port: API_PORT })
      : { checks: [], through: [] };
  const exposure = exposureChecks(api);
  const checks = exposure.some(({ ok }) => ok === 'no')
    ? exposure
    : [...exposure, ...dnsCheck(question, caller, api), ...leg.checks];
  return step(arrived, {
    via: `HTTPS ${API_PORT}`,
    ...about,
    checks: [...checks, ...(isPublicRest(api) ? policyChecks(question.net, api, caller) : [])],
    through: leg.through,
  });
}

/** The policy of a private API is asked at its endpoint. */
function isPublicRest(api: Api): api is NodeOf<'restApi'> {
  return api.kind === 'restApi' && api.props.endpointType !== 'PRIVATE';
}

function exposureChecks(api: Api): readonly Check[] {
  const name = titled(api);
  const isPrivate = api.kind === 'restApi' && api.props.endpointType === 'PRIVATE';
  const fault = { node: api, code: 'not-exposed' } as const;
  if (isPrivate) {
    const message = `${name} is private: only an execute-api interface endpoint leads to it.`;
    const fix = 'Call it through an interface endpoint, or make its endpoint Regional.';
    return [blocked(`${name} has a public endpoint`, { ...fault, rule: 'API-30', message, fix })];
  }
  const isNamed = api.props.defaultEndpoint || api.props.domainName.trim() !== '';
  const message = `${name} has its default endpoint off and no custom domain.`;
  const fix = 'Turn the default endpoint on, or add a custom domain.';
  return [
    judged(isNamed ? 'yes' : 'no', `${name} has a public endpoint`, () => ({ ...fault, rule: null, message, fix })),
  ];
}

/**
 * An execute-api endpoint with private DNS answers for every API of its Region, also for those that are not private.
 * Source: https://repost.aws/knowledge-center/api-gateway-vpc-connections
 */
function dnsCheck({ net }: Question, caller: Position, api: Api): readonly Check[] {
  const vpc = caller.spots[0]?.vpc;
  if (!vpc || api.props.domainName.trim() !== '' || !net.facts.mayShareRegion(vpc, api)) return [];
  const trap = net.facts.graph.inside(vpc.id, 'interfaceEndpoint').find(catchesApis);
  if (!trap) return [passed(`${titled(api)} resolves to its public addresses`)];
  return [
    blocked(`${titled(api)} resolves to its public addresses`, {
      node: trap,
      code: 'dns',
      rule: null,
      message: `${titled(trap)} has private DNS on, so the name of ${titled(api)} leads ${nameOf(caller)} to it, where no public API answers.`,
      fix: 'Give the API a custom domain, or turn private DNS off.',
    }),
  ];
}

function catchesApis({ props }: NodeOf<'interfaceEndpoint'>): boolean {
  return props.service.trim() === 'execute-api' && props.privateDns;
}
