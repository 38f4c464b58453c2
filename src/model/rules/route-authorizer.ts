import { routeName } from '../facts/api';
import { fix, setField } from '../fixes/edits';
import { defineRule, titled } from './rule';
import { listedNodes, sentence } from './words';

export const routeAuthorizer = defineRule({
  id: 'API-33',
  title: 'A route names an authorizer of its own API that fits its authorization',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'CUSTOM asks a Lambda authorizer, COGNITO_USER_POOLS a user pool, JWT an issuer; each belongs to one API.',
  consequence: 'AWS refuses the method: the authorizer does not exist or is of another type.',
  fix: 'Choose an authorizer that is wired to the API and fits the authorization.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-to-api.html',
    'https://github.com/aws-cloudformation/cfn-lint',
  ],
  checkedOn: '2026-11',
  onNode: ['restApi', 'httpApi', 'webSocketApi'],
  check(api, facts, report) {
    const wired = facts.graph.wiresTo(api.id).flatMap((wire) => facts.graph.node(wire.from.node) ?? []);
    for (const route of api.props.routes) {
      const takes = FITS[route.authorization];
      if (!takes) continue;
      const fitting = wired.filter(({ kind }) => takes.includes(kind));
      const named = route.authorizer === null ? undefined : facts.graph.node(route.authorizer);
      const who = `${routeName(route)} of ${titled(api)} asks ${route.authorization}`;
      if (named && !takes.includes(named.kind)) {
        report(sentence(`${who} and names ${titled(named)}, which is no such authorizer.`), { on: [api.id, named.id] });
      } else if (named && !fitting.includes(named)) {
        report(sentence(`${who} and names ${titled(named)}, which is not wired to the API.`), {
          on: [api.id, named.id],
        });
      } else if (!named && fitting.length === 0) {
        report(sentence(`${who}, and no such authorizer is wired to the API.`));
      } else if (!named && fitting.length > 1) {
        report(sentence(`${who}; ${listedNodes(fitting)} are wired to the API, so choose one.`), {
          on: [api.id, ...fitting.map(({ id }) => id)],
          fixes: () =>
            fitting.map((node) =>
              fix(`choose-${node.logicalId}`, `Ask ${titled(node)}`, setField(api.id, route.id, 'authorizer', node.id)),
            ),
        });
      }
    }
  },
});

const FITS: Readonly<Record<string, readonly string[]>> = {
  CUSTOM: ['lambdaAuthorizer'],
  COGNITO_USER_POOLS: ['userPool'],
  JWT: ['jwtAuthorizer', 'userPool'],
};
