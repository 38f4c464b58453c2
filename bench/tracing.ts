import { createFacts } from '../src/model/facts/facts';
import { trace } from '../src/model/network/trace';
import type { TraceEnd } from '../src/model/network/trace-types';
import { generateDiagram } from './diagram';
import { median, quantile, type Row } from './measure';

const TRACES = 100;

/** One trace on facts that are there already, with its single points of failure. The first number of a row is the 95th percentile. */
export function measureTracing(sizes: readonly number[]): readonly Row[] {
  // Once at a middling size, so that no size pays for code that is still cold.
  times(1000, 'internet');
  return sizes.flatMap((size) => [row(size, 'internet', 'the internet'), row(size, 'instance', 'an instance')]);
}

function row(size: number, from: 'internet' | 'instance', words: string): Row {
  const each = times(size, from);
  return { what: `one trace from ${words} to an instance`, size, first: quantile(each, 0.95), median: median(each) };
}

function times(size: number, from: 'internet' | 'instance'): readonly number[] {
  const facts = createFacts(generateDiagram(size, { everyKind: true }));
  const instances = facts.graph.ofKind('ec2').map(({ id }) => id);
  const at = (i: number): TraceEnd => instances[i % instances.length] ?? 'internet';
  return Array.from({ length: TRACES }, (_, i) => {
    const start = performance.now();
    trace(facts, { from: from === 'internet' ? from : at(i * 7 + 1), to: at(i * 13) });
    return performance.now() - start;
  });
}
