import { resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { printJson } from '../../src/model/emit/json';
import { printYaml } from '../../src/model/emit/yaml';
import { createVerifier, forkProcess, type Verifier, type VerifierOptions } from '../../src/verifier';
import { chainV1 } from '../model/emit/architectures';

const scripted = resolve(import.meta.dirname, 'children/scripted.mjs');
const realChild = resolve(import.meta.dirname, '../../src/verifier/child.ts');
const open: Verifier[] = [];
const patience = { startMs: 150_000, templateMs: 60_000 };

function verifierWith(options: VerifierOptions): Verifier {
  const verifier = createVerifier(options);
  open.push(verifier);
  return verifier;
}

function scriptedVerifier(limits: VerifierOptions['limits'] = {}, ...args: readonly string[]): Verifier {
  return verifierWith({ start: () => forkProcess(scripted, args), limits: { ...patience, ...limits } });
}

afterEach(() => {
  for (const verifier of open.splice(0)) verifier.dispose();
});

function notVerified(reason: string) {
  return { status: 'not-verified', reason };
}

async function processOf(verifier: Verifier): Promise<string> {
  const [verdict] = await verifier.verify(['fine']);
  return verdict?.status === 'verified' ? verdict.by : 'none';
}

describe("AWS's own validator", () => {
  it('has nothing to say about a good template and names the resource of a bad one', async () => {
    const verifier = verifierWith({ limits: patience });
    const broken = 'Resources:\n  Bucket:\n    Type: AWS::S3::Bucket\n    Properties:\n      Colour: red\n';
    const [yaml, json, bad, noTemplate] = await verifier.verify([printYaml(chainV1), printJson(chainV1), broken, '[']);
    const good = { status: 'verified', by: '@aws/cloudformation-validate 1.9.0', findings: [] };
    expect([yaml, json]).toEqual([good, good]);
    expect(bad).toMatchObject({
      status: 'verified',
      findings: [{ ruleId: 'F3002', severity: 'FATAL', logicalId: 'Bucket', path: 'Properties.Colour' }],
    });
    expect(noTemplate).toMatchObject({ status: 'verified', findings: [{ ruleId: 'F1101' }] });
  }, 180_000);

  it('that is not installed is said so, once for each template', async () => {
    const verifier = verifierWith({
      start: () => forkProcess(realChild, ['@aws/no-such-validator']),
      limits: patience,
    });
    const missing = notVerified('the validator is not installed');
    expect(await verifier.verify(['a', 'b'])).toEqual([missing, missing]);
  });
});

describe('a validator that fails', () => {
  it('is replaced when it hangs', async () => {
    const verifier = scriptedVerifier({ templateMs: 2000 });
    const first = await processOf(verifier);
    const verdicts = await verifier.verify(['hang', 'fine']);
    expect(verdicts[0]).toEqual(notVerified('the validator took too long'));
    expect(verdicts[1]).toMatchObject({ status: 'verified' });
    expect(await processOf(verifier)).not.toBe(first);
    expect(() => process.kill(Number(first), 0)).toThrow();
  });

  it('is replaced when it stops', async () => {
    const verifier = scriptedVerifier();
    const verdicts = await verifier.verify(['crash', 'fine']);
    expect(verdicts[0]).toEqual(notVerified('the validator stopped'));
    expect(verdicts[1]).toMatchObject({ status: 'verified' });
  });

  it('is replaced when it has grown too large, and its verdict counts', async () => {
    const verifier = scriptedVerifier();
    const first = await processOf(verifier);
    expect(await verifier.verify(['heavy'])).toEqual([{ status: 'verified', by: first, findings: [] }]);
    expect(await processOf(verifier)).not.toBe(first);
  });

  it.each([
    ['never gets ready', 500, () => forkProcess(scripted, ['mute']), 'the validator took too long to start'],
    ['has no script', 60_000, () => forkProcess(resolve(scripted, '../missing.mjs')), 'the validator stopped'],
    [
      'cannot be started at all',
      60_000,
      () => {
        throw new Error('no processes here');
      },
      'the validator could not be started',
    ],
  ])('that %s is tried once', async (_, startMs, start, reason) => {
    let starts = 0;
    const counted = () => {
      starts++;
      return start();
    };
    const verifier = verifierWith({ start: counted, limits: { startMs } });
    expect(await verifier.verify(['a', 'b', 'c'])).toEqual(['a', 'b', 'c'].map(() => notVerified(reason)));
    expect(starts).toBe(1);
  });
});

describe('one child process', () => {
  it('serves every question, also those asked at the same time', async () => {
    const verifier = scriptedVerifier();
    const answers = await Promise.all([processOf(verifier), processOf(verifier), processOf(verifier)]);
    expect(new Set(answers).size).toBe(1);
  });

  it('ends with dispose, and what is still open is not verified', async () => {
    const child = forkProcess(scripted);
    const exited = new Promise<void>((done) => child.onExit(done));
    let verifier: Verifier | undefined;
    const asked = new Promise<void>((done) => {
      verifier = verifierWith({
        limits: patience,
        start: () => ({ ...child, send: (question) => done(child.send(question)) }),
      });
    });
    const pending = verifier?.verify(['hang', 'fine']);
    await asked;
    verifier?.dispose();
    expect(await pending).toEqual([notVerified('the validator stopped'), notVerified('the validator stopped')]);
    await exited;
  });
});
