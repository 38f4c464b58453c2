import { fork } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';

/** 10,000 for a long look: FUZZ_CASES=10000, and FUZZ_SEED for other ones. */
const CASES = Number(process.env.FUZZ_CASES ?? 200);
const FIRST = Number(process.env.FUZZ_SEED ?? 0);
const MOST_MS = 5000;
const MOST_MB = 1024;
/** A child that says nothing for so long hangs, however busy the machine is. */
const SILENT_MS = 60_000;

const Case = z.object({ seed: z.number(), ms: z.number(), sentence: z.string().optional(), rssMb: z.number() });
type Case = z.infer<typeof Case>;

interface Run {
  readonly cases: readonly Case[];
  /** Seed of the case that was the last, when the process did not live to tell. */
  readonly lost: number | undefined;
}

it(`says a sentence or gives a diagram, in time and in little memory, whatever it is given (${CASES} cases)`, async () => {
  const { cases, lost } = await run();
  const slowest = cases.reduce((most, each) => (each.ms > most.ms ? each : most));
  const peak = Math.max(...cases.map(({ rssMb }) => rssMb));
  const refused = cases.filter(({ sentence }) => sentence !== undefined);
  if (process.env.FUZZ_CASES) console.log({ cases: cases.length, refused: refused.length, slowest, peakMb: peak });
  expect(lost, 'the case that crashed or hung').toBeUndefined();
  expect(cases.length).toBe(CASES);
  expect(slowest.ms, `seed ${slowest.seed}`).toBeLessThan(MOST_MS);
  expect(peak).toBeLessThan(MOST_MB);
  expect(refused.filter(({ sentence }) => !/^[^\n]+\.$/.test(sentence ?? ''))).toEqual([]);
}, 3_600_000);

function run(): Promise<Run> {
  const child = fork(resolve(import.meta.dirname, 'fuzz-child.ts'), [String(FIRST), String(CASES)], {
    execArgv: ['--import', 'tsx', `--max-old-space-size=${MOST_MB}`],
  });
  const cases: Case[] = [];
  let running: number | undefined = FIRST;
  const kill = () => void child.kill('SIGKILL');
  let watch = setTimeout(kill, SILENT_MS);
  return new Promise((settle) => {
    child.on('message', (message) => {
      clearTimeout(watch);
      watch = setTimeout(kill, SILENT_MS);
      const told = Case.safeParse(message);
      running = told.success ? undefined : z.object({ starts: z.number() }).parse(message).starts;
      if (told.success) cases.push(told.data);
    });
    child.on('close', () => {
      clearTimeout(watch);
      settle({ cases, lost: running });
    });
  });
}
