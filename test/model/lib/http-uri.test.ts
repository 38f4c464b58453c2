import { describe, expect, it } from 'vitest';
import { parseHttpUri } from '../../../src/model/lib/http-uri';

describe('parseHttpUri', () => {
  it.each([
    ['http://orders.example.com', { scheme: 'http', host: 'orders.example.com', port: 80, path: '/' }],
    [
      'https://orders.example.com/items/{id}?a=b#c',
      { scheme: 'https', host: 'orders.example.com', port: 443, path: '/items/{id}' },
    ],
    [' HTTPS://10.0.1.7:8443/ ', { scheme: 'https', host: '10.0.1.7', port: 8443, path: '/' }],
    ['http://a?b=/c', { scheme: 'http', host: 'a', port: 80, path: '/' }],
    ['http://a:99999', { scheme: 'http', host: 'a', port: 99_999, path: '/' }],
  ])('reads %s', (text, uri) => {
    expect(parseHttpUri(text)).toEqual(uri);
  });

  it.each([
    '',
    'orders.example.com',
    'ftp://a',
    'http://',
    'http://:80',
    'http://a:b',
    'http://a b',
    'http://u@a',
    'xhttp://a',
  ])('does not read %j', (text) => {
    expect(parseHttpUri(text)).toBeUndefined();
  });
});
