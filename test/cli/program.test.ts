import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleCli } from '../../scripts/bundle-cli.mjs';
import { cliInputs, isFresh, projectRoot } from '../../scripts/freshness.mjs';
import { HOSTILE_FILES } from '../support/hostile-files';
import { filesIn, temporaryFolder } from './command-line';

const program = join(projectRoot, 'out/cli/drawbridge.mjs');
let folder = temporaryFolder();
beforeAll(async () => {
  folder = temporaryFolder(true);
  if (!isFresh('out/.cli', cliInputs)) await bundleCli();
}, 60_000);
afterAll(() => folder.remove());

function drawbridge(argv: readonly string[], input: string | Uint8Array = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...argv], {
    cwd: folder.path,
    encoding: 'utf8',
    input,
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { status, stdout, stderr };
}

describe('the built program', () => {
  it('says its version', () => {
    const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
    expect(drawbridge(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('begins with a starter, checks it and exports it', () => {
    expect(drawbridge(['new', 'rest-v2-alb', '--out', 'mine.drawbridge']).status).toBe(0);
    const { status, stdout } = drawbridge(['validate', 'mine.drawbridge', '--format', 'json']);
    expect({ status, errors: JSON.parse(stdout).summary.error }).toEqual({ status: 0, errors: 0 });
    const exported = drawbridge(['export', 'mine.drawbridge', '--to', 'cdk', '--out', 'app', '--format', 'json']);
    expect(exported.stderr).toBe('');
    const { files, verified } = JSON.parse(exported.stdout);
    expect(filesIn(join(folder.path, 'app'))).toEqual([...files].sort());
    // A machine that runs many tests at once may be too slow for the validator's time limit; that is said, not hidden.
    expect(verified.by ?? verified.reason).toMatch(/cloudformation-validate|took too long/);
  }, 60_000);

  it('reads standard input to its end', () => {
    const text = readFileSync(join(folder.path, 'clean.drawbridge'), 'utf8');
    expect(drawbridge(['validate', '-'], text)).toEqual({
      status: 0,
      stdout: 'Standard input: no findings (profile aws)\n',
      stderr: '',
    });
  });

  it('writes all of a long answer into a pipe', () => {
    expect(() => JSON.parse(drawbridge(['rules', '--format', 'json']).stdout)).not.toThrow();
  });

  const wrongs = ['50 MB', '100,000 brackets', 'UTF-16 with its mark', 'a circle of containers', 'the first half'];
  it.each(HOSTILE_FILES.filter(({ wrong }) => wrongs.includes(wrong)).map((file) => [file.wrong, file] as const))(
    'refuses in one sentence: %s',
    (_, { bytes, says }) => {
      writeFileSync(join(folder.path, 'bad.drawbridge'), bytes());
      const started = performance.now();
      const { status, stdout, stderr } = drawbridge(['validate', 'bad.drawbridge']);
      expect(performance.now() - started).toBeLessThan(5000);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(/^[^\n]+\.\n$/);
      expect(stderr).toMatch(says);
    },
  );
});
