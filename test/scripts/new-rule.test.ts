import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

function start(script: string, ...args: readonly string[]) {
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', `scripts/${script}.ts`, ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, said: stderr.trim() };
}

describe('starting a rule or a kind', () => {
  it('takes a code and a name, and refuses a code that is taken', () => {
    expect(start('new-rule', 'API-09', 'another-claim')).toEqual({
      status: 2,
      said: 'API-09 is taken by src/model/rules/vpc-link-v1-nlb-only.ts.',
    });
  });

  it.each([
    ['new-rule', ['API-09'], /^Usage: npm run new:rule CODE NAME/],
    ['new-kind', [], /^Usage: npm run new:kind NAME/],
    ['new-kind', ['alb'], /^src\/model\/kinds\/alb\.ts exists already\.$/],
  ])('%s says what it needs when given %j', (script, args, said) => {
    const answer = start(script, ...args);
    expect(answer.status).toBe(2);
    expect(answer.said).toMatch(said);
  });
});
