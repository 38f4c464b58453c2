import { afterAll, describe, expect, it } from 'vitest';
import { printYaml } from '../../../src/model/emit/yaml';
import { loadBundledValidator } from '../../support/bundled-validator';
import { twoZones } from '../../support/diagram';
import { withHybridNetwork } from '../../support/hybrid-network';
import { patientVerifier } from '../../support/patient-verifier';
import { stacksOf } from '../../support/stacks';

const { stacks } = stacksOf(withHybridNetwork(twoZones()).build());
const texts = stacks.map(printYaml);
const verifier = patientVerifier();
afterAll(() => verifier.dispose());

describe("AWS's validator has nothing to say about networks at WARN or above", () => {
  it('in the version that the product ships', async () => {
    const verdicts = await verifier.verify(texts);
    expect(verdicts).toEqual(texts.map(() => ({ status: 'verified', by: expect.any(String), findings: [] })));
  }, 180_000);

  it('in the newer version inside aws-cdk-lib, which does find a reference to nothing', () => {
    const validator = loadBundledValidator();
    expect(texts.map((text) => validator.validate(text))).toEqual(texts.map(() => []));
    const broken = texts.map((text) => text.replaceAll('!Ref OuterAcl', '!Ref Nothing'));
    expect(broken.flatMap((text) => validator.validate(text))).not.toEqual([]);
  }, 180_000);
});
