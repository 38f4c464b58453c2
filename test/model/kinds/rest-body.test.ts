import { describe, expect, it } from 'vitest';
import { printJson } from '../../../src/model/emit/json';
import { loadBundledValidator } from '../../support/bundled-validator';
import { twoZones } from '../../support/diagram';
import { exported } from '../../support/exported';
import { propertiesOf } from '../../support/stacks';

const stack = exported(
  twoZones()
    .node('userPool', 'people', { in: 'frankfurt' })
    .node('lambda', 'check', { in: 'frankfurt' })
    .node('lambdaAuthorizer', 'guard', {
      in: 'frankfurt',
      props: { type: 'REQUEST', identitySource: 'method.request.header.Key' },
    })
    .wire('guard', 'check')
    .node('restApi', 'orders', {
      in: 'frankfurt',
      props: {
        routes: [
          { path: '/a', uri: 'https://a.example.com', skipVerification: true },
          {
            path: '/a',
            method: 'POST',
            uri: 'https://a.example.com',
            authorization: 'COGNITO_USER_POOLS',
            authorizer: 'people',
          },
          { path: '/b', method: 'ANY', uri: 'https://b.example.com', authorization: 'CUSTOM', authorizer: 'guard' },
          { path: '/c', integration: 'MOCK', authorization: 'AWS_IAM' },
        ],
      },
    }),
);
const body = propertiesOf(stack, 'Orders').Body as {
  paths: Record<
    string,
    Record<string, { security?: unknown; responses?: unknown; 'x-amazon-apigateway-integration': object }>
  >;
  components: { securitySchemes: Record<string, Record<string, unknown>> };
};

describe('a REST API as an OpenAPI body', () => {
  it('has every route with who may call it', () => {
    const security = Object.entries(body.paths).flatMap(([path, operations]) =>
      Object.entries(operations).map(([verb, operation]) => [path, verb, operation.security]),
    );
    expect(security).toEqual([
      ['/a', 'get', undefined],
      ['/a', 'post', [{ OrdersPeopleAuthorizer: [] }]],
      ['/b', 'x-amazon-apigateway-any-method', [{ OrdersGuardAuthorizer: [] }]],
      ['/c', 'get', [{ sigv4: [] }]],
    ]);
  });

  it('trusts any certificate only where that was asked for', () => {
    const trusting = Object.values(body.paths).flatMap((operations) =>
      Object.values(operations).filter((operation) => 'tlsConfig' in operation['x-amazon-apigateway-integration']),
    );
    expect(trusting).toEqual([body.paths['/a']?.get]);
  });

  it('answers a mock with what it answers as a method', () => {
    expect(body.paths['/c']?.get).toMatchObject({
      responses: { '200': { description: 'OK' } },
      'x-amazon-apigateway-integration': { type: 'mock', responses: { default: { statusCode: '200' } } },
    });
  });

  it('tells tokens of a pool from requests that a function looks at', () => {
    expect(body.components.securitySchemes).toEqual({
      OrdersPeopleAuthorizer: {
        type: 'apiKey',
        name: 'Authorization',
        in: 'header',
        'x-amazon-apigateway-authtype': 'cognito_user_pools',
        'x-amazon-apigateway-authorizer': {
          type: 'cognito_user_pools',
          providerARNs: [{ 'Fn::GetAtt': ['People', 'Arn'] }],
        },
      },
      OrdersGuardAuthorizer: expect.objectContaining({
        name: 'Unused',
        'x-amazon-apigateway-authtype': 'custom',
        'x-amazon-apigateway-authorizer': expect.objectContaining({
          type: 'request',
          identitySource: 'method.request.header.Key',
        }),
      }),
      sigv4: {
        type: 'apiKey',
        name: 'Authorization',
        in: 'header',
        'x-amazon-apigateway-authtype': 'awsSigv4',
      },
    });
  });

  it("is fine with AWS's validator", () => {
    expect(loadBundledValidator().validate(printJson(stack))).toEqual([]);
  }, 120_000);
});
