import { afterAll, describe, expect, it } from 'vitest';
import { printJson } from '../../../src/model/emit/json';
import { printYaml } from '../../../src/model/emit/yaml';
import { loadBundledValidator } from '../../support/bundled-validator';
import { patientVerifier } from '../../support/patient-verifier';
import { acrossAccounts, chainV1, chainV2, httpChain } from './architectures';

const templates = [chainV1, chainV2, httpChain, ...acrossAccounts.stacks];
const texts = templates.flatMap((template) => [printYaml(template), printJson(template)]);
const verifier = patientVerifier();
afterAll(() => verifier.dispose());

describe("AWS's validator has nothing to say at WARN or above", () => {
  it('in the version that the product ships', async () => {
    const verdicts = await verifier.verify(texts);
    expect(verdicts).toEqual(texts.map(() => ({ status: 'verified', by: expect.any(String), findings: [] })));
  }, 180_000);

  it('in the newer version inside aws-cdk-lib, which does find an ALB with one subnet', () => {
    const validator = loadBundledValidator();
    expect(texts.map((text) => validator.validate(text))).toEqual(texts.map(() => []));
    const oneSubnet = printYaml(chainV2).replace(
      '- !Ref PrivateSubnetA\n        - !Ref PrivateSubnetB',
      '- !Ref PrivateSubnetA',
    );
    expect(validator.validate(oneSubnet)).toMatchObject([{ ruleId: 'E3680' }]);
  }, 180_000);
});
