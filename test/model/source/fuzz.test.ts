import { expect, it } from 'vitest';
import { importTemplates } from '../../../src/model/import/import-templates';
import { corpus } from '../../support/corpus';
import { diceOf } from '../../support/dice';
import { mutated } from './mutations';

/** 10,000 for a long look: FUZZ_CASES=10000. */
const CASES = Number(process.env.FUZZ_CASES ?? 200);
const MOST_MS = 5000;

const OWN = [
  'Resources:\n  A: &a\n    Type: AWS::EC2::VPC\n    Properties: { CidrBlock: !Ref B, Tags: [{ Key: Name, Value: "x" }] }\n  C:\n    <<: *a\n',
  '{ "Resources": { "A": { "Type": "AWS::S3::Bucket", "Properties": { "Name": { "Fn::Sub": "${A}" } } } } }',
];

it(`says a sentence or gives a diagram, in time, whatever it is given (${CASES} cases)`, () => {
  const texts = [...OWN, ...corpus().map(({ text }) => text)];
  for (let seed = 0; seed < CASES; seed++) {
    const dice = diceOf(seed);
    const text = mutated(texts[dice(texts.length)] ?? '', dice);
    const start = process.cpuUsage();
    const result = importTemplates([{ name: 'fuzzed.yaml', text }]);
    // Time of the processor: what else runs on this machine shall not decide.
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000, `seed ${seed}`).toBeLessThan(MOST_MS);
    if (!result.ok) expect(result.error.sentence, `seed ${seed}`).toMatch(/^[^\n]+\.$/);
  }
}, 3_600_000);
