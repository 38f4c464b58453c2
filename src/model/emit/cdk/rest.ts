import type { ExportFile, Template } from '../../template/template';

/** Files with what of imported templates is no construct; none for what was drawn. */
export function restFiles(stacks: readonly Template[]): readonly ExportFile[] {
  const files = stacks.flatMap(({ stackName, rest }) => {
    if (!rest) return [];
    const text = `/** What is taken over as it was written. */\nexport const rest: object = ${JSON.stringify(rest, null, 2)};\n`;
    return [{ path: `lib/${stackName}.rest.ts`, text }];
  });
  return files.length === 0 ? [] : [...files, { path: 'lib/template-part.ts', text: TEMPLATE_PART }];
}

// `CfnInclude` reads what it includes and stops at what it does not know: loops, macros, references to the constructs beside it.
const TEMPLATE_PART = `import * as cdk from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** A part of a template that stays as it was written: conditions, mappings, macros and the resources that need them. */
export class TemplatePart extends cdk.CfnElement {
  constructor(
    scope: Construct,
    id: string,
    private readonly part: object,
  ) {
    super(scope, id);
  }

  /** @internal */
  _toCloudFormation(): object {
    return this.part;
  }
}
`;
