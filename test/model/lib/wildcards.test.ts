import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathTemplate, type Share, shareIn, wildcards } from '../../../src/model/lib/wildcards';

describe('requests among those that a pattern takes', () => {
  it.each<[request: string, pattern: string, Share]>([
    ['/orders', '/orders', 'all'],
    ['/orders', '/Orders', 'none'],
    ['/orders', '/orders/*', 'none'],
    ['/orders', '/orders*', 'all'],
    ['/orders', '/order?', 'all'],
    ['/orders', '/order??', 'none'],
    ['/orders', '*', 'all'],
    ['/orders/7', '/admin/*', 'none'],
    ['/orders/{id}', '/orders/*', 'all'],
    ['/orders/{id}', '/orders/7', 'some'],
    ['/orders/{id}', '/orders/7/items', 'none'],
    ['/orders/{id}', '/orders/?', 'some'],
    ['/orders/{id}/items', '/orders/*/items', 'all'],
    ['/orders/{id}/items', '/*/items', 'all'],
    ['/orders/{id}', '/*/7/items', 'none'],
    ['/{proxy+}', '/orders/*', 'some'],
    ['/{proxy+}', '/*', 'all'],
    ['/v1/{proxy+}', '/v2/*', 'none'],
    ['/v1/{proxy+}', '/v1/orders/7', 'some'],
    ['/{*}', '/', 'some'],
    ['/{*}', '/*', 'all'],
    ['', '*', 'all'],
    ['', '?', 'none'],
  ])('%s in %s: %s', (request, pattern, share) => {
    expect(shareIn(pathTemplate(request), wildcards(pattern))).toBe(share);
  });

  const sign = fc.constantFrom('/', 'a', 'b');
  const text = fc.array(sign, { maxLength: 6 }).map((signs) => signs.join(''));
  const pattern = fc.array(fc.oneof(sign, fc.constantFrom('*', '?')), { maxLength: 6 }).map((signs) => signs.join(''));

  it('are told as a plain search would tell them', () => {
    fc.assert(
      fc.property(text, pattern, (request, rule) => {
        const plain = new RegExp(`^${rule.replaceAll('*', '.*').replaceAll('?', '.')}$`);
        expect(shareIn(pathTemplate(request), wildcards(rule))).toBe(plain.test(request) ? 'all' : 'none');
      }),
    );
  });

  it('with variables are told so that no request of them says otherwise', () => {
    const step = fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 3 }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(text, text, step, pattern, (before, after, value, rule) => {
        const share = shareIn(pathTemplate(`${before}{id}${after}`), wildcards(rule));
        const one = shareIn(pathTemplate(before + value + after), wildcards(rule));
        expect(share === 'some' || share === one).toBe(true);
      }),
    );
  });
});
