import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectRoot } from '../../scripts/freshness.mjs';

const program = (words: string): string => `
let text = '';
for await (const chunk of process.stdin) text += chunk;
const { shout } = await import('../model/shout');
process.stdout.write(JSON.stringify({ says: shout('${words}'), args: process.argv.slice(2), text }));
process.exitCode = 3;
`;

/** A checkout of its own with the real scripts and a small command line. */
let checkout = '';
beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), 'drawbridge-'));
  cpSync(join(projectRoot, 'scripts'), join(checkout, 'scripts'), { recursive: true });
  symlinkSync(join(projectRoot, 'node_modules'), join(checkout, 'node_modules'));
  for (const folder of ['src/cli', 'src/model']) mkdirSync(join(checkout, folder), { recursive: true });
  writeFileSync(join(checkout, 'src/model/shout.ts'), 'export const shout = (text: string): string => `${text}!`;');
  writeFileSync(join(checkout, 'src/cli/main.ts'), program('one'));
});
afterEach(() => rmSync(checkout, { recursive: true }));

function drawbridge(...args: readonly string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(checkout, 'scripts/drawbridge.mjs'), ...args], {
    encoding: 'utf8',
    input: 'from stdin',
  });
  return { stdout, stderr, status };
}

const builtAt = (): number => statSync(join(checkout, 'out/cli/drawbridge.mjs')).mtimeMs;

describe('npm run drawbridge', () => {
  it('builds what is missing without a word, and passes arguments, stdin and the exit status on', () => {
    expect(drawbridge('validate', 'a b.drawbridge', '--x')).toEqual({
      stdout: JSON.stringify({ says: 'one!', args: ['validate', 'a b.drawbridge', '--x'], text: 'from stdin' }),
      stderr: '',
      status: 3,
    });
    expect(readdirSync(join(checkout, 'out/cli'))).toEqual(['drawbridge.mjs']);
  });

  it('does not build what is fresh', () => {
    drawbridge();
    const first = builtAt();
    expect(drawbridge().status).toBe(3);
    expect(builtAt()).toBe(first);
  });

  it('builds again when a source has changed', () => {
    drawbridge();
    writeFileSync(join(checkout, 'src/cli/main.ts'), program('another'));
    expect(drawbridge().stdout).toContain('another!');
  });

  it('builds again when a source is gone, and says what is wrong on stderr', () => {
    drawbridge();
    rmSync(join(checkout, 'src/model/shout.ts'));
    const { stdout, stderr, status } = drawbridge();
    expect(stdout).toBe('');
    expect(stderr).toContain('shout');
    expect(status).not.toBe(0);
  });
});
