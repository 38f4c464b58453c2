import { describe, expect, it } from 'vitest';
import { coversName } from '../../../src/model/network/tls';
import { classic, webApp } from '../../support/networks';
import { type Change, changed, changedRow, codesOf, traced } from '../../support/traced';

describe('a certificate', () => {
  const cases: readonly (readonly [string, readonly string[], string, string])[] = [
    ['covers its own name', ['api.example.com'], 'api.example.com', 'yes'],
    ['covers it whatever the case', ['API.example.com'], 'api.Example.com', 'yes'],
    ['covers another name it lists', ['a.example.com', ' b.example.com'], 'b.example.com', 'yes'],
    ['covers one part by a star', ['*.example.com'], 'api.example.com', 'yes'],
    ['does not cover two parts by a star', ['*.example.com'], 'a.b.example.com', 'no'],
    ['does not cover the domain itself by a star', ['*.example.com'], 'example.com', 'no'],
    ['does not cover a name that only ends alike', ['example.com'], 'badexample.com', 'no'],
    ['is not known for a name that is filled in later', ['*.example.com'], '${stageVariables.host}', 'unknown'],
  ];
  it.each(cases)('%s', (_situation, names, host, expected) => {
    expect(coversName(names, host)).toBe(expected);
  });
});

describe('an API in front of a listener that ends TLS', () => {
  const secured = (build: typeof webApp, protocol: string) =>
    changedRow('front', 'listeners', 0, { protocol, certificate: 'n_cert' })(
      build()
        .node('certificate', 'cert', { in: 'frankfurt', props: { domainName: '*.example.com' } })
        .build(),
    );
  const http = secured(webApp, 'HTTPS');
  const rest = changed('web', { protocol: 'TCP' })(secured(classic, 'TLS'));
  const named = (host: string): Change => changedRow('orders', 'routes', 0, { serverName: host });
  const typed = (uri: string): Change => changedRow('orders', 'routes', 0, { uri });
  const certificate = (props: object): Change => changed('cert', { ...props });

  const cases: readonly (readonly [string, typeof http, Change, readonly string[]])[] = [
    ['HTTP API with a name that is covered', http, named('web.example.com'), []],
    ['HTTP API without a name', http, named(''), ['tls-name']],
    ['HTTP API with a name that is not covered', http, named('web.other.com'), ['tls-name']],
    ['REST API with a name that is covered', rest, named('web.example.com'), []],
    ['REST API that calls the name in its address', rest, typed('https://web.example.com:80/'), []],
    ['REST API that calls another name', rest, typed('https://web.other.com:80/'), ['tls-name']],
    ['REST API that speaks http', rest, typed('http://web.example.com/'), ['protocol']],
    ['REST API that calls another port', rest, typed('https://web.example.com/'), ['no-listener']],
    ['REST API with an address that is filled in later', rest, typed('https://${stageVariables.host}/'), []],
    [
      'a self-signed certificate',
      rest,
      (doc) => certificate({ authority: 'self-signed' })(named('web.example.com')(doc)),
      ['tls-name'],
    ],
    [
      'a self-signed certificate that is not verified',
      rest,
      (doc) =>
        certificate({ authority: 'self-signed' })(
          changedRow('orders', 'routes', 0, { serverName: 'web.example.com', skipVerification: true })(doc),
        ),
      [],
    ],
  ];
  it.each(cases)('%s', (_situation, doc, change, codes) => {
    expect(codesOf(change(doc), 'internet', 'web-1')).toEqual(codes);
  });

  it('is told by the rule that explains it', () => {
    const rules = (doc: typeof http) => traced(doc, 'internet', 'web-1').blockers.map(({ rule }) => rule);
    expect(rules(named('')(http))).toEqual(['TLS-04']);
    expect(rules(named('')(rest))).toEqual(['TLS-05']);
    expect(rules(typed('http://web.example.com/')(rest))).toEqual(['TLS-04']);
  });
});
