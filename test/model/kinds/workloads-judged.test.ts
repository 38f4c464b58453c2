import { afterAll, describe, expect, it } from 'vitest';
import { printJson } from '../../../src/model/emit/json';
import { loadBundledValidator } from '../../support/bundled-validator';
import { patientVerifier } from '../../support/patient-verifier';
import { stackOf } from '../../support/stacks';
import { albWithRules, nlbWithFleet, others } from '../../support/workloads';

const texts = [albWithRules, nlbWithFleet, others].map((design) => printJson(stackOf(design())));
const verifier = patientVerifier();
afterAll(() => verifier.dispose());

describe("AWS's validator has nothing to say at WARN or above about load balancers, compute, data and logs", () => {
  it('in the version that the product ships', async () => {
    const verdicts = await verifier.verify(texts);
    expect(verdicts).toEqual(texts.map(() => ({ status: 'verified', by: expect.any(String), findings: [] })));
  }, 180_000);

  it('in the newer version inside aws-cdk-lib', () => {
    const validator = loadBundledValidator();
    expect(texts.map((text) => validator.validate(text))).toEqual(texts.map(() => []));
  }, 180_000);
});
