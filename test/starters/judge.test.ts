import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { printJson } from '../../src/model/emit/json';
import { type Judge, loadJudge } from '../../src/verifier/engine';
import { publicSite } from '../support/public-site';
import { stackOf, stacksOf } from '../support/stacks';
import { starterNamed, starters } from '../support/starters';

const require = createRequire(import.meta.url);
const shipped = require.resolve('@aws/cloudformation-validate');
const newer = require.resolve('@aws/cloudformation-validate', {
  paths: [dirname(require.resolve('aws-cdk-lib/package.json'))],
});

describe.each([
  ['the validator that is shipped', shipped],
  ['the newer one inside aws-cdk-lib', newer],
])('%s', (_name, path) => {
  let judge: Judge;
  beforeAll(async () => {
    judge = await loadJudge(path);
  }, 120_000);
  const findings = (json: string) => {
    const verdict = judge(json);
    return verdict.status === 'verified' ? verdict.findings : verdict.reason;
  };

  const good = starters.filter(({ name }) => name !== 'broken');
  it.each(good.map((starter) => [starter.name, starter] as const))(
    'has nothing to say about %s',
    (_starter, { doc }) => {
      for (const stack of stacksOf(doc).stacks) expect(findings(printJson(stack))).toEqual([]);
    },
  );

  it('has nothing to say about public subnets, an internet-facing load balancer and a public instance', () => {
    expect(findings(printJson(stackOf(publicSite())))).toEqual([]);
  });

  it('objects to the broken starter, so it does look', () => {
    const [stack] = stacksOf(starterNamed('broken').doc).stacks;
    const found = findings(stack ? printJson(stack) : '');
    expect(Array.isArray(found) && found.map(({ ruleId }) => ruleId)).toContain('E3060');
  });
});
