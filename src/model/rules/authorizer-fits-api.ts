import { fix, setProp } from '../fixes/edits';
import { nodeName } from '../fixes/words';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const authorizerFitsApi = defineRule({
  id: 'API-32',
  title: 'An authorizer is of a kind that the API has',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'REST APIs ask IAM, Lambda or Cognito; HTTP APIs ask IAM, Lambda or JWT; WebSocket APIs ask IAM or Lambda, on $connect.',
  consequence: 'AWS refuses the authorizer with BadRequestException.',
  fix: 'Use an authorizer that this kind of API has.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-to-api.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-vs-rest.html',
  ],
  checkedOn: '2026-11',
  onWire: { from: ['userPool', 'jwtAuthorizer', 'lambdaAuthorizer'], to: ['restApi', 'httpApi', 'webSocketApi'] },
  check({ from, to }, _facts, report) {
    if (from.kind === 'lambdaAuthorizer') {
      if (from.props.type === 'REQUEST' || to.kind === 'restApi') return;
      report(sentence(`${titled(from)} is of type TOKEN; ${titled(to)} takes type REQUEST only.`), {
        fixes: () => [
          fix('request-type', `Set the type of ${nodeName(from)} to REQUEST`, setProp(from.id, 'type', 'REQUEST')),
        ],
      });
    }
    const takes = TAKES[to.kind] ?? [];
    if (from.kind === 'lambdaAuthorizer' || takes.includes(from.kind)) return;
    report(sentence(`${titled(to)} has no authorizer such as ${titled(from)}; it takes ${WORDS[to.kind]}.`), {
      on: [to.id, from.id],
    });
  },
});

const TAKES: Readonly<Record<string, readonly string[]>> = {
  restApi: ['userPool'],
  httpApi: ['userPool', 'jwtAuthorizer'],
};

const WORDS: Readonly<Record<string, string>> = {
  restApi: 'IAM, a Lambda authorizer or a Cognito user pool',
  httpApi: 'IAM, a Lambda authorizer, a JWT issuer or a Cognito user pool',
  webSocketApi: 'IAM or a Lambda authorizer',
};
