import { afterEach, describe, expect, it, vi } from 'vitest';
import { newestAside } from '../../../src/renderer/store/newest-aside';

/** A worker that answers when the test says so. */
function slowWorker() {
  const asked: string[] = [];
  const worker = { postMessage: (question: string) => asked.push(question) } as unknown as Worker;
  const reply = () => worker.onmessage?.({ data: `${asked.at(-1)}!` } as MessageEvent);
  const fault = () => worker.onerror?.({} as ErrorEvent);
  return { asked, worker, reply, fault };
}

afterEach(() => vi.unstubAllGlobals());

describe('questions asked aside', () => {
  it('are answered one after the other, and of those that wait only the newest', () => {
    vi.stubGlobal('Worker', class {});
    const { asked, worker, reply } = slowWorker();
    const ask = newestAside<string, string>(() => worker, String);
    const heard: string[] = [];
    for (const question of ['a', 'b', 'c']) ask(question, (answer) => heard.push(answer));
    expect(asked).toEqual(['a']);
    reply();
    expect(asked).toEqual(['a', 'c']);
    reply();
    expect(heard).toEqual(['a!', 'c!']);
  });

  it('go on after one that the worker could not answer', () => {
    vi.stubGlobal('Worker', class {});
    const { asked, worker, reply, fault } = slowWorker();
    const ask = newestAside<string, string>(() => worker, String);
    const heard: string[] = [];
    ask('a', (answer) => heard.push(answer));
    ask('b', (answer) => heard.push(answer));
    fault();
    expect(asked).toEqual(['a', 'b']);
    reply();
    expect(heard).toEqual(['b!']);
  });

  it('are answered here where there are no workers', async () => {
    const ask = newestAside<string, string>(
      () => {
        throw new Error('there are none');
      },
      (question) => `${question}?`,
    );
    const heard = await Promise.all(['a'].map((question) => new Promise((resolve) => ask(question, resolve))));
    expect(heard).toEqual(['a?']);
  });
});
