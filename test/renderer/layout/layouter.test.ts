import ELK from 'elkjs/lib/elk.bundled.js';
import { describe, expect, it } from 'vitest';
import { type Engine, layouterOver } from '../../../src/renderer/layout/layouter';
import { classicChain, emptyContainers } from '../../model/layout/auto/diagrams';

const elk = new ELK();

/** Engines that answer like ELK, never, or with an error; and what happened to them. */
function engines(behaviour: 'answers' | 'hangs' | 'breaks') {
  const log: string[] = [];
  const start = (): Engine => {
    const name = `engine ${log.filter((line) => line.endsWith('started')).length}`;
    log.push(`${name} started`);
    return {
      layout: (graph) => {
        if (behaviour === 'breaks') return Promise.reject(new Error('out of memory'));
        return behaviour === 'hangs' ? new Promise(() => {}) : elk.layout(graph);
      },
      terminate: () => log.push(`${name} terminated`),
    };
  };
  return { log, start };
}

describe('a layouter', () => {
  it('places every node and keeps its engine for the next run', async () => {
    const { log, start } = engines('answers');
    const layouter = layouterOver(start);
    const first = await layouter.run(classicChain()).result;
    await layouter.run(classicChain()).result;
    expect(first.status === 'done' && first.boxes.has('web2')).toBe(true);
    expect(log).toEqual(['engine 0 started']);
  });

  it('answers a cancelled run at once and starts afresh afterwards', async () => {
    const { log, start } = engines('hangs');
    const layouter = layouterOver(start);
    const run = layouter.run(classicChain());
    run.cancel();
    expect(await run.result).toEqual({ status: 'cancelled' });
    layouter.run(classicChain());
    expect(log).toEqual(['engine 0 started', 'engine 0 terminated', 'engine 1 started']);
  });

  it('cancels a run when the next one begins', async () => {
    const layouter = layouterOver(engines('hangs').start);
    const first = layouter.run(classicChain());
    const second = layouter.run(emptyContainers());
    expect(await first.result).toEqual({ status: 'cancelled' });
    expect((await second.result).status).toBe('done');
  });

  it('does nothing when a finished run is cancelled', async () => {
    const { log, start } = engines('answers');
    const run = layouterOver(start).run(classicChain());
    await run.result;
    run.cancel();
    expect(log).toEqual(['engine 0 started']);
    expect((await run.result).status).toBe('done');
  });

  it('says why a layout failed', async () => {
    const run = layouterOver(engines('breaks').start).run(classicChain());
    expect(await run.result).toEqual({ status: 'failed', message: 'out of memory' });
  });
});
