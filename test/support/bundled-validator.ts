import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { z } from 'zod';

const Diagnostic = z.object({
  ruleId: z.string(),
  severity: z.string(),
  message: z.string(),
  startLine: z.number().optional(),
});
const Report = z.object({ status: z.string(), version: z.string(), diagnostics: z.array(Diagnostic) });

export interface BundledValidator {
  /** What the validator has to say at WARN or above. */
  validate(template: string): readonly z.infer<typeof Diagnostic>[];
  readonly version: string;
}

let loaded: BundledValidator | undefined;

/**
 * The copy of AWS's validator inside aws-cdk-lib, which is newer than the one published alone. Its engine takes seconds
 * and more than a hundred megabytes, so test files in one process share it.
 */
export function loadBundledValidator(): BundledValidator {
  loaded ??= load();
  return loaded;
}

function load(): BundledValidator {
  const require = createRequire(import.meta.url);
  const cdkFolder = dirname(require.resolve('aws-cdk-lib/package.json'));
  const validator = require(require.resolve('@aws/cloudformation-validate', { paths: [cdkFolder] }));
  const engine = new validator.CompositeEngine();
  return {
    version: z.string().parse(validator.version()),
    validate(template) {
      const source = { path: 'template', readBytes: () => Buffer.from(template) };
      const report = Report.parse(engine.validateStandard(source, { severityLevel: 'WARN' }));
      if (report.status === 'ANALYSIS_INCOMPLETE') throw new Error('the bundled validator could not finish');
      return report.diagnostics;
    },
  };
}
