import type { StandardDiagnostic } from '@aws/cloudformation-validate';
import type { JudgeFinding, Verdict } from '../model/template/verdict';

const packageName = '@aws/cloudformation-validate';

export type Judge = (template: string) => Verdict;

/**
 * Loads AWS's validator and builds its engine, which takes seconds. A name in a variable keeps bundlers from moving the
 * package away from its WebAssembly file.
 */
export async function loadJudge(name: string = packageName): Promise<Judge> {
  const validator: typeof import('@aws/cloudformation-validate') = await import(name);
  const engine = new validator.CelEngine();
  const by = `${packageName} ${validator.version()}`;
  return (text) => {
    const template = { path: 'template', readBytes: () => Buffer.from(text) };
    const report = engine.validateStandard(template, { severityLevel: 'WARN' });
    // A text that is no template at all is a finding; an analysis that gave up may have missed some.
    const finished = report.status === 'OK' || (report.status === 'ERROR' && report.diagnostics.length > 0);
    if (!finished) return { status: 'not-verified', reason: 'the validator could not finish' };
    return { status: 'verified', by, findings: report.diagnostics.map(findingOf) };
  };
}

function findingOf({ ruleId, severity, message, entity, propertyPath }: StandardDiagnostic): JudgeFinding {
  return {
    ruleId,
    severity,
    message,
    ...(entity === undefined ? {} : { logicalId: entity.logicalId }),
    ...(propertyPath === undefined ? {} : { path: propertyPath }),
  };
}
