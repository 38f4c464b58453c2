import { describe, expect, it } from 'vitest';
import { classic, publicSite, webApp } from '../../support/networks';
import { type Change, changed, changedRow, traced } from '../../support/traced';

const doc = webApp().build();
const budget = (change: Change = (same) => same, to = 'web-1') => traced(change(doc), 'internet', to).budget;

describe('the time a request has', () => {
  it('is the shortest limit on its way', () => {
    const { limits, request, detection } = budget();
    expect(limits.map(({ node, what, seconds }) => [doc.nodes[node]?.label, what, seconds])).toEqual([
      ['orders', 'integration timeout', 30],
      ['front', 'idle timeout', 60],
      ['web', 'failure detection', 60],
    ]);
    expect(request?.seconds).toBe(30);
    expect(detection).toBe(60);
  });

  it('follows the properties', () => {
    expect(budget(changedRow('orders', 'routes', 0, { timeoutMs: 5000 })).request?.seconds).toBe(5);
    expect(budget(changed('web', { healthInterval: 10, unhealthyThreshold: 3 })).detection).toBe(30);
  });

  it('is not known where nothing limits it', () => {
    const { request, detection, limits } = traced(doc, 'web-1', 'db').budget;
    expect({ request, detection, limits }).toEqual({ request: undefined, detection: undefined, limits: [] });
  });
});

describe('limits that do not fit', () => {
  const rules = (change: Change, to?: string) => budget(change, to).mismatches.map(({ rule }) => rule);

  it('are none by default', () => {
    expect(budget().mismatches).toEqual([]);
    expect(traced(classic().build(), 'internet', 'web-1').budget.mismatches).toEqual([]);
  });

  it('are an ALB that closes before the API gives up', () => {
    expect(rules(changed('front', { idleTimeout: 20 }))).toEqual(['LB-33']);
    expect(rules(changed('front', { idleTimeout: 30 }))).toEqual([]);
  });

  it('are an NLB that closes before the API gives up', () => {
    const slow: Change = (one) =>
      changedRow('orders', 'routes', 0, { timeoutMs: 120_000 })(
        changedRow('front', 'listeners', 0, { idleTimeout: 60 })(one),
      );
    const found = traced(slow(classic().build()), 'internet', 'web-1').budget;
    expect(found.mismatches.map(({ rule, message }) => [rule, message])).toEqual([
      ['LB-32', 'the integration timeout of REST API "orders" waits 120 s, the idle timeout of NLB "front" 60 s.'],
    ]);
  });

  it('are a function that works on after the API gave up', () => {
    const site = publicSite()
      .node('lambda', 'slow', { in: 'frankfurt', props: { timeout: 60 } })
      .node('restApi', 'api', { in: 'frankfurt', props: { routes: [{ integration: 'AWS_PROXY' }] } })
      .wire('api', 'slow')
      .build();
    expect(traced(site, 'internet', 'slow').budget.mismatches.map(({ rule }) => rule)).toEqual(['API-22']);
    const quick = changed('slow', { timeout: 29 })(site);
    expect(traced(quick, 'internet', 'slow').budget.mismatches).toEqual([]);
  });
});
