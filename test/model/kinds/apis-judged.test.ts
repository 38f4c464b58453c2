import { afterAll, describe, expect, it } from 'vitest';
import { printJson } from '../../../src/model/emit/json';
import { buildStacks } from '../../../src/model/template/build';
import { withApisAndEdge } from '../../support/apis-and-edge';
import { loadBundledValidator } from '../../support/bundled-validator';
import { twoZones } from '../../support/diagram';
import { patientVerifier } from '../../support/patient-verifier';

const { stacks } = buildStacks(withApisAndEdge(twoZones()).build(), new Set());
const texts = stacks.map(printJson);
const verifier = patientVerifier();
afterAll(() => verifier.dispose());

describe("AWS's validator has nothing to say at WARN or above about APIs, identity and edge", () => {
  it('in the version that the product ships', async () => {
    const verdicts = await verifier.verify(texts);
    expect(verdicts).toEqual(texts.map(() => ({ status: 'verified', by: expect.any(String), findings: [] })));
  }, 180_000);

  it('in the newer version inside aws-cdk-lib', () => {
    const validator = loadBundledValidator();
    expect(texts.map((text) => validator.validate(text))).toEqual(texts.map(() => []));
  }, 180_000);
});
