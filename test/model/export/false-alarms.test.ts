import { describe, expect, it } from 'vitest';
import { withoutFalseAlarms } from '../../../src/model/export/false-alarms';
import type { Verdict } from '../../../src/model/template/verdict';

const listener = (more: string) =>
  `Resources:\n  Site:\n    Type: AWS::ElasticLoadBalancingV2::Listener\n    Properties:\n      Protocol: HTTPS\n${more}`;
const verdict = (ruleId: string): Verdict => ({
  status: 'verified',
  by: 'a validator',
  findings: [{ ruleId, severity: 'ERROR', message: 'HTTPS listener requires Certificates', logicalId: 'Site' }],
});
const made = listener('      Certificates: [{ CertificateArn: !Ref Cert }]\n');

describe("a listener without a certificate, as AWS's validator says", () => {
  it.each([
    ['that has one made in the same template is no finding', verdict('E3676'), made, 0],
    ['that has none is one', verdict('E3676'), listener(''), 1],
    ['whose text cannot be read is one', verdict('E3676'), '[', 1],
    ['leaves other findings', verdict('E3000'), made, 1],
  ])('%s', (_situation, said, text, count) => {
    expect(withoutFalseAlarms(said, text)).toMatchObject({ findings: { length: count } });
  });

  it('is nothing where there is no verdict', () => {
    const none: Verdict = { status: 'not-verified', reason: 'took too long' };
    expect(withoutFalseAlarms(none, made)).toBe(none);
  });
});
