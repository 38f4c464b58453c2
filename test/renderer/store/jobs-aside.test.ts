import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { jobsAside } from '../../../src/renderer/store/jobs-aside';

/** Workers that answer when the test says so. */
function slowWorkers() {
  const asked: string[] = [];
  const workers: Worker[] = [];
  let stopped = 0;
  const start = () => {
    const worker = { postMessage: (question: string) => asked.push(question), terminate: () => stopped++ };
    workers.push(worker as unknown as Worker);
    return worker as unknown as Worker;
  };
  const reply = () => workers.at(-1)?.onmessage?.({ data: `${asked.at(-1)}!` } as MessageEvent);
  const fault = () => workers.at(-1)?.onerror?.({ message: 'a fault' } as ErrorEvent);
  return { asked, workers, start, reply, fault, stopped: () => stopped };
}

let slow: ReturnType<typeof slowWorkers>;
let ask: ReturnType<typeof jobsAside<string, string>>;

beforeEach(() => {
  vi.stubGlobal('Worker', class {});
  slow = slowWorkers();
  ask = jobsAside<string, string>(slow.start, String);
});
afterEach(() => vi.unstubAllGlobals());

describe('jobs that are done aside', () => {
  it('are all done, one after the other, by one worker', async () => {
    const [a, b] = [ask('a'), ask('b')];
    expect(slow.asked).toEqual(['a']);
    slow.reply();
    slow.reply();
    expect(await Promise.all([a.result, b.result])).toEqual(['a!', 'b!']);
    expect(slow.workers).toHaveLength(1);
  });

  it('end with their worker when they are stopped, and the next one has a new worker', async () => {
    const [a, b] = [ask('a'), ask('b')];
    a.cancel();
    expect(await a.result).toBe('cancelled');
    expect(slow.stopped()).toBe(1);
    slow.reply();
    expect(await b.result).toBe('b!');
    expect(slow.workers).toHaveLength(2);
  });

  it('that wait are stopped without a word to the worker', async () => {
    const [a, b] = [ask('a'), ask('b')];
    b.cancel();
    b.cancel();
    slow.reply();
    expect(await Promise.all([a.result, b.result])).toEqual(['a!', 'cancelled']);
    expect([slow.asked, slow.stopped()]).toEqual([['a'], 0]);
  });

  it('fail with what the worker said, and hinder no other', async () => {
    const [a, b] = [ask('a'), ask('b')];
    slow.fault();
    await expect(a.result).rejects.toThrow('a fault');
    slow.reply();
    expect(await b.result).toBe('b!');
  });

  it('are done here where there are no workers', async () => {
    vi.unstubAllGlobals();
    expect(await jobsAside<string, string>(slow.start, (question) => `${question}?`)('a').result).toBe('a?');
  });
});
