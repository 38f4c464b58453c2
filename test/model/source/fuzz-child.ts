/** Imports broken templates in a process of its own, whose memory is limited; one message for each case. */
import { importTemplates, type TemplateFile } from '../../../src/model/import/import-templates';
import { parseTemplate } from '../../../src/model/source/parse-template';
import { toValue } from '../../../src/model/source/value';
import { corpus } from '../../support/corpus';
import { type Dice, diceOf, oneOf } from '../../support/dice';
import { mutated } from './mutations';
import { mutatedTree } from './tree-mutations';

const OWN = [
  'Resources:\n  A: &a\n    Type: AWS::EC2::VPC\n    Properties: { CidrBlock: !Ref B, Tags: [{ Key: Name, Value: "x" }] }\n  C:\n    <<: *a\n',
  '{ "Resources": { "A": { "Type": "AWS::S3::Bucket", "Properties": { "Name": { "Fn::Sub": "${A}" } } } } }',
];
const texts = [...OWN, ...corpus().map(({ text }) => text)];
const [first = 0, count = 0] = process.argv.slice(2).map(Number);

for (let seed = first; seed < first + count; seed++) {
  process.send?.({ starts: seed });
  const files = filesOf(diceOf(seed));
  const start = process.cpuUsage();
  const result = importTemplates(files);
  // Time of the processor: what else runs on this machine shall not decide.
  const { user, system } = process.cpuUsage(start);
  const sentence = result.ok ? undefined : result.error.sentence;
  process.send?.({ seed, ms: (user + system) / 1000, sentence, rssMb: process.resourceUsage().maxRSS / 1024 });
}
process.disconnect?.();

/** One template, or several of which any may be broken. */
function filesOf(dice: Dice): readonly TemplateFile[] {
  const howMany = dice(5) === 0 ? 2 + dice(3) : 1;
  return Array.from({ length: howMany }, (_, i) => ({ name: `fuzzed${i}.yaml`, text: brokenText(dice) }));
}

function brokenText(dice: Dice): string {
  const text = oneOf(dice, texts) ?? '';
  if (dice(2) === 0) return mutated(text, dice);
  const parsed = parseTemplate('whole.yaml', text);
  return parsed.ok ? mutatedTree(toValue(parsed.value.root), dice) : mutated(text, dice);
}
