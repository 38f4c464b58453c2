import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { drawbridge, temporaryFolder } from './command-line';
import { readScenario, type Scenario, writeScenario } from './scenario';

const folder = fileURLToPath(new URL('./scenarios/', import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
/** `UPDATE_SCENARIOS=1 npx vitest run test/cli/scenarios.test.ts` writes what comes out now; read the difference. */
const isUpdate = process.env.UPDATE_SCENARIOS === '1';

it('there are scenarios', () => {
  expect(files.length).toBeGreaterThan(15);
});

it.each(files)('%s', async (name) => {
  const expected = readScenario(readFileSync(folder + name, 'utf8'));
  const room = temporaryFolder(true);
  try {
    const { stdin, command } = expected;
    const { status, out, err } = await drawbridge(command.split(' '), { cwd: room.path, stdin });
    const actual: Scenario = { ...expected, status: String(status), stdout: out, stderr: err };
    if (isUpdate) writeFileSync(folder + name, writeScenario(actual));
    else expect(actual).toEqual(expected);
  } finally {
    room.remove();
  }
});
