import { describe, expect, it } from 'vitest';
import { type DiagramBuilder, twoZones } from '../../support/diagram';
import { exported } from '../../support/exported';
import { idsOfType, propertiesOf } from '../../support/stacks';

type Props = Readonly<Record<string, unknown>>;
type ApiKind = 'restApi' | 'httpApi' | 'webSocketApi';

const route: Readonly<Record<ApiKind, Props>> = {
  restApi: { method: 'GET', path: '/items' },
  httpApi: { method: 'GET', path: '/items' },
  webSocketApi: { routeKey: 'items' },
};
const kinds = Object.keys(route) as readonly ApiKind[];

function api(kind: ApiKind, props: Props, more: Props): DiagramBuilder {
  return twoZones().node(kind, 'api', { in: 'frankfurt', props: { routes: [{ ...route[kind], ...more }], ...props } });
}

describe('stages', () => {
  it('make the role for logs once, and wait for it', () => {
    const mock = { routes: [{ method: 'GET', path: '/', integration: 'MOCK' }], executionLog: 'ERROR' };
    const stack = exported(
      twoZones()
        .node('restApi', 'a', { in: 'frankfurt', props: mock })
        .node('restApi', 'b', { in: 'frankfurt', props: mock })
        .node('webSocketApi', 'c', { in: 'frankfurt', props: { routes: [], executionLog: 'INFO' } })
        .node('restApi', 'd', { in: 'frankfurt', props: { ...mock, executionLog: 'OFF' } }),
    );
    expect(idsOfType(stack, 'AWS::ApiGateway::Account')).toEqual(['ALogAccount']);
    const waits = ['AStage', 'BStage', 'CStage', 'DStage'].map(
      (id) => stack.resources.find(({ logicalId }) => logicalId === id)?.dependsOn,
    );
    expect(waits).toEqual([['ALogAccount'], ['ALogAccount'], ['ALogAccount'], []]);
  });

  it.each<[string, Props, unknown]>([
    ['nothing as AWS has it', {}, undefined],
    ['metrics', { metrics: true }, { MetricsEnabled: true }],
    ['limits', { throttleRate: 10 }, { ThrottlingRateLimit: 10, ThrottlingBurstLimit: 5000 }],
    ['a cache', { cacheSize: '1.6' }, { CachingEnabled: true }],
  ])('of a REST API write %s', (_what, props, expected) => {
    const settings = propertiesOf(exported(api('restApi', props, { integration: 'MOCK' })), 'ApiStage').MethodSettings;
    expect(settings).toEqual(expected && [{ HttpMethod: '*', ResourcePath: '/*', ...(expected as Props) }]);
  });

  it('have a key and a usage plan with their limits', () => {
    const stack = exported(api('restApi', { usagePlan: true, throttleBurst: 7 }, { integration: 'MOCK' }));
    expect(propertiesOf(stack, 'ApiUsagePlan').Throttle).toEqual({ RateLimit: 10000, BurstLimit: 7 });
    expect(propertiesOf(stack, 'ApiUsagePlanKey')).toMatchObject({ KeyId: { Ref: 'ApiApiKey' } });
  });
});

describe('custom domains', () => {
  const named = (kind: ApiKind, props: Props = {}) =>
    exported(api(kind, { domainName: 'api.example.com', ...props }, { integration: 'MOCK' }));

  it.each<[string, Props, Props]>([
    ['regional', {}, { EndpointConfiguration: { Types: ['REGIONAL'] }, RegionalCertificateArn: expect.anything() }],
    [
      'edge',
      { endpointType: 'EDGE' },
      { EndpointConfiguration: { Types: ['EDGE'] }, CertificateArn: expect.anything() },
    ],
  ])('of a REST API are %s like it', (_type, props, expected) => {
    expect(propertiesOf(named('restApi', props), 'ApiDomainName')).toMatchObject(expected);
  });

  it('of a private REST API are told', () => {
    const stack = named('restApi', { endpointType: 'PRIVATE' });
    expect(idsOfType(stack, 'AWS::ApiGateway::DomainName')).toEqual([]);
    expect(stack.notes).toContain(
      'Custom domain api.example.com of private API api is left out: make it in the console.',
    );
  });

  it('of a WebSocket API lead to its stage once that is there', () => {
    const stack = named('webSocketApi');
    const mapping = stack.resources.find(({ logicalId }) => logicalId === 'ApiDomainMapping');
    expect(mapping).toMatchObject({ dependsOn: ['ApiStage'], properties: { Stage: 'prod' } });
  });

  it.each<[string, Props, unknown]>([
    ['one that is made', { domainName: 'api.example.com' }, { Ref: 'Cert' }],
    [
      'one that exists',
      { arn: 'arn:aws:acm:eu-central-1:111122223333:certificate/1' },
      'arn:aws:acm:eu-central-1:111122223333:certificate/1',
    ],
    ['an imported one', { authority: 'self-signed' }, { Ref: 'CertArn' }],
  ])('take a certificate: %s', (_which, props, expected) => {
    const stack = exported(
      api('restApi', { domainName: 'api.example.com', certificate: 'cert' }, { integration: 'MOCK' }).node(
        'certificate',
        'cert',
        {
          in: 'frankfurt',
          props,
        },
      ),
    );
    expect(propertiesOf(stack, 'ApiDomainName').RegionalCertificateArn).toEqual(expected);
  });

  it.each(kinds)('may be the only address of a %s', (kind) => {
    const stack = exported(api(kind, { defaultEndpoint: false }, { uri: 'https://example.com' }));
    expect(propertiesOf(stack, 'Api').DisableExecuteApiEndpoint).toBe(true);
  });
});
