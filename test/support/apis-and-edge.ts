import { type DiagramBuilder, rowIdOf } from './diagram';

const subnets = ['private-a', 'private-b'];

/** Adds every kind of API, identity and edge to a diagram that begins with `twoZones()`, in the ways that matter. */
export function withApisAndEdge(builder: DiagramBuilder): DiagramBuilder {
  return [certificates, backends, identity, restApis, httpApis, webSocketApis, edge].reduce(
    (drawn, add) => add(drawn),
    builder,
  );
}

function certificates(builder: DiagramBuilder): DiagramBuilder {
  return builder
    .node('region', 'virginia', { in: 'acct', props: { code: 'us-east-1' } })
    .node('certificate', 'api-cert', {
      in: 'frankfurt',
      props: { domainName: 'api.example.com', alternativeNames: 'ws.example.com, shop.example.com' },
    })
    .node('certificate', 'mailed-cert', {
      in: 'frankfurt',
      props: { domainName: 'old.example.org', validation: 'EMAIL' },
    })
    .node('certificate', 'inner-cert', {
      in: 'frankfurt',
      props: { domainName: 'orders.internal', authority: 'private' },
    })
    .node('certificate', 'cdn-cert', { in: 'virginia', props: { domainName: 'www.example.com' } });
}

function backends(builder: DiagramBuilder): DiagramBuilder {
  return builder
    .node('logGroup', 'api-logs', { in: 'frankfurt' })
    .node('logGroup', 'ws-logs', { in: 'frankfurt' })
    .node('lambda', 'orders-fn', { in: 'frankfurt', props: { functionUrl: 'AWS_IAM' } })
    .node('lambda', 'login-fn', { in: 'frankfurt' })
    .node('httpEndpoint', 'partner-api', { props: { url: 'https://partner.example.net/v1' } })
    .node('awsService', 'queue', { in: 'frankfurt', props: { service: 'sqs' } })
    .node('nlb', 'inner-nlb', {
      in: 'main',
      props: {
        subnets,
        listeners: [
          { protocol: 'TCP', port: 80 },
          { protocol: 'TCP', port: 8080 },
        ],
      },
    })
    .node('targetGroup', 'inner-tg', { in: 'main', props: { protocol: 'TCP', healthProtocol: 'TCP' } })
    .node('vpcLinkV1', 'ws-link', { in: 'frankfurt' })
    .node('vpcLinkV2', 'map-link', { in: 'main', props: { subnets } })
    .node('cloudMapNamespace', 'names', { in: 'frankfurt', props: { name: 'svc.internal', vpc: 'main' } })
    .node('cloudMapService', 'orders-svc', { in: 'frankfurt', props: { namespace: 'names' } })
    .wire('inner-nlb', 'inner-tg', 0)
    .wire('inner-nlb', 'inner-tg', 1)
    .wire('ws-link', 'inner-nlb')
    .wire('map-link', 'orders-svc');
}

function identity(builder: DiagramBuilder): DiagramBuilder {
  return builder
    .node('userPool', 'people', { in: 'frankfurt', props: { mfa: 'OPTIONAL', domainPrefix: 'shop-people' } })
    .node('lambdaAuthorizer', 'token-check', { in: 'frankfurt', props: { type: 'TOKEN', ttl: 60 } })
    .node('lambdaAuthorizer', 'request-check', { in: 'frankfurt' })
    .node('jwtAuthorizer', 'partners', {
      in: 'frankfurt',
      props: { issuer: 'https://login.example.net', audience: 'shop, admin' },
    })
    .wire('token-check', 'login-fn')
    .wire('request-check', 'login-fn');
}

function restApis(builder: DiagramBuilder): DiagramBuilder {
  return builder
    .node('restApi', 'shop-rest', {
      in: 'frankfurt',
      props: {
        domainName: 'api.example.com',
        certificate: 'api-cert',
        accessLog: 'api-logs',
        executionLog: 'ERROR',
        usagePlan: true,
        cacheSize: '0.5',
        routes: [
          { method: 'GET', path: '/orders', authorization: 'COGNITO_USER_POOLS', authorizer: 'people' },
          { method: 'POST', path: '/orders', authorization: 'CUSTOM' },
          { method: 'GET', path: '/partner', integration: 'HTTP', apiKeyRequired: true },
          { method: 'POST', path: '/jobs', integration: 'AWS', uri: 'arn:aws:apigateway:eu-central-1:sqs:path/1/jobs' },
          { method: 'GET', path: '/health', integration: 'MOCK' },
          { method: 'GET', path: '/live', responseTransferMode: 'STREAM' },
        ],
      },
    })
    .node('restApi', 'world-rest', {
      in: 'frankfurt',
      props: {
        endpointType: 'EDGE',
        domainName: 'world.example.com',
        executionLog: 'INFO',
        routes: [{ method: 'GET', path: '/', integration: 'MOCK' }],
      },
    })
    .wire('token-check', 'shop-rest')
    .wire('people', 'shop-rest')
    .wire('shop-rest', 'orders-fn', 0)
    .wire('shop-rest', 'orders-fn', 1)
    .wire('shop-rest', 'partner-api', 2)
    .wire('shop-rest', 'queue', 3)
    .wire('shop-rest', 'orders-fn', 5);
}

function httpApis(builder: DiagramBuilder): DiagramBuilder {
  return builder
    .node('httpApi', 'shop-http', {
      in: 'frankfurt',
      props: {
        domainName: 'shop.example.com',
        certificate: 'api-cert',
        corsOrigins: 'https://www.example.com',
        accessLog: 'api-logs',
        metrics: true,
        throttleRate: 500,
        routes: [
          { method: 'GET', path: '/orders', authorization: 'JWT', authorizer: 'partners', payloadFormat: '2.0' },
          { method: 'POST', path: '/orders', authorization: 'CUSTOM', authorizer: 'request-check' },
          { method: 'GET', path: '/me', authorization: 'JWT', authorizer: 'people' },
          { method: 'GET', path: '/partner' },
          { method: 'GET', path: '/mapped', serverName: 'orders.svc.internal' },
        ],
      },
    })
    .wire('request-check', 'shop-http')
    .wire('partners', 'shop-http')
    .wire('people', 'shop-http')
    .wire('shop-http', 'orders-fn', 0)
    .wire('shop-http', 'orders-fn', 1)
    .wire('shop-http', 'orders-fn', 2)
    .wire('shop-http', 'partner-api', 3)
    .wire('shop-http', 'map-link', 4);
}

function webSocketApis(builder: DiagramBuilder): DiagramBuilder {
  return builder
    .node('webSocketApi', 'shop-ws', {
      in: 'frankfurt',
      props: {
        domainName: 'ws.example.com',
        certificate: 'api-cert',
        accessLog: 'ws-logs',
        executionLog: 'INFO',
        routes: [
          { routeKey: '$connect', authorization: 'CUSTOM', authorizer: 'request-check' },
          { routeKey: '$disconnect', integration: 'MOCK' },
          { routeKey: 'order', listener: rowIdOf('inner-nlb', 1) },
          { routeKey: '$default', listener: rowIdOf('inner-nlb', 0), serverName: 'orders.internal' },
          { routeKey: 'job', integration: 'AWS', uri: 'arn:aws:apigateway:eu-central-1:sqs:path/1/jobs' },
        ],
      },
    })
    .wire('request-check', 'shop-ws')
    .wire('shop-ws', 'orders-fn', 0)
    .wire('shop-ws', 'ws-link', 2)
    .wire('shop-ws', 'ws-link', 3)
    .wire('shop-ws', 'queue', 4);
}

function edge(builder: DiagramBuilder): DiagramBuilder {
  return builder
    .node('s3Bucket', 'site-files', { in: 'frankfurt' })
    .node('s3Bucket', 'site-logs', { in: 'frankfurt' })
    .node('webAcl', 'api-acl', {
      in: 'frankfurt',
      props: {
        rules: [
          { name: 'common', managedGroup: 'AWSManagedRulesCommonRuleSet', priority: 0 },
          { name: 'calm', rateLimit: 2000, priority: 1 },
        ],
      },
    })
    .node('webAcl', 'cdn-acl', { in: 'virginia', props: { scope: 'CLOUDFRONT', defaultAction: 'block' } })
    .node('cloudFront', 'cdn', {
      in: 'frankfurt',
      props: {
        aliases: 'www.example.com',
        certificate: 'cdn-cert',
        accessLog: 'site-logs',
        defaultRootObject: 'index.html',
        origins: [
          { name: 'files' },
          { name: 'api' },
          { name: 'inner', vpcOrigin: true, protocol: 'http-only' },
          { name: 'elsewhere', domainName: 'old.example.net', protocol: 'https-only' },
        ],
        behaviors: [
          { path: '*' },
          { path: '/api/*', origin: rowIdOf('cdn', 1), cachePolicy: 'CachingDisabled' },
          { path: '/inner/*', origin: rowIdOf('cdn', 2), viewerProtocol: 'https-only' },
        ],
      },
    })
    .node('hostedZone', 'example-com', {
      in: 'frankfurt',
      props: {
        name: 'example.com',
        records: [
          { name: 'www', type: 'A' },
          { name: 'api', type: 'A' },
          { name: 'ws', type: 'AAAA' },
          { name: 'world', type: 'A' },
          { name: 'mail', type: 'CNAME', alias: false, value: 'mail.example.net' },
          { name: '', type: 'TXT', alias: false, value: 'v=spf1 -all' },
        ],
      },
    })
    .node('hostedZone', 'internal', {
      in: 'frankfurt',
      props: { name: 'internal', private: true, vpcs: ['main'], records: [{ name: 'orders', type: 'A' }] },
    })
    .wire('api-acl', 'shop-rest')
    .wire('api-acl', 'people')
    .wire('cdn-acl', 'cdn')
    .wire('cdn', 'site-files', 0)
    .wire('cdn', 'shop-rest', 1)
    .wire('cdn', 'inner-nlb', 2)
    .wire('example-com', 'cdn', 0)
    .wire('example-com', 'shop-rest', 1)
    .wire('example-com', 'shop-ws', 2)
    .wire('example-com', 'world-rest', 3)
    .wire('internal', 'inner-nlb', 0);
}
