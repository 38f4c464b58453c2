import { parseTemplate } from '../source/parse-template';
import type { JudgeFinding, Verdict } from '../template/verdict';

/**
 * A verdict without what the shipped version of AWS's validator is known to say wrongly: it takes the certificate of a listener for
 * missing when the certificate is made in the same template. The version after it does not.
 */
export function withoutFalseAlarms(verdict: Verdict, text: string): Verdict {
  if (verdict.status !== 'verified') return verdict;
  const findings = verdict.findings.filter((finding) => finding.ruleId !== 'E3676' || !hasCertificate(finding, text));
  return { ...verdict, findings };
}

function hasCertificate({ logicalId }: JudgeFinding, text: string): boolean {
  const template = parseTemplate('template', text);
  const listener = template.ok ? template.value.resources.get(logicalId ?? '') : undefined;
  const certificates = listener?.properties.Certificates;
  return Array.isArray(certificates) && certificates.length > 0;
}
