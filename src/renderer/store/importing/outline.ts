import type { SourceFile } from '../../../model/document/source';
import { parseTemplate } from '../../../model/source/parse-template';
import type { SourceParameter, SourceTemplate } from '../../../model/source/template';

/** What of a template somebody is asked about or warned of. */
export interface Outline {
  readonly parameters: readonly SourceParameter[];
  /** Names of its conditions. */
  readonly conditions: readonly string[];
  /** What nobody but AWS can work out of it, one sentence each. */
  readonly reservations: readonly string[];
}

/** Reads the outline of a template; what is no template any more has nothing in it. */
export function outlineOf({ name, text }: Pick<SourceFile, 'name' | 'text'>): Outline {
  const parsed = parseTemplate(name, text);
  if (!parsed.ok) return { parameters: [], conditions: [], reservations: [] };
  const { parameters, conditions } = parsed.value;
  return {
    parameters: [...parameters.values()],
    conditions: Object.keys(conditions),
    reservations: reservationsOf(parsed.value),
  };
}

/** Macros that Drawbridge reads itself. */
const OWN = [/^AWS::Serverless-/, /^AWS::LanguageExtensions$/];

/** Macros and modules. */
function reservationsOf({ name, transforms, resources }: SourceTemplate): readonly string[] {
  const macros = transforms.filter((transform) => !OWN.some((own) => own.test(transform)));
  const modules = [...resources.values()].filter(({ type }) => type.endsWith('::MODULE'));
  return [
    ...macros.map((macro) => `${name}: the macro ${macro} may change anything when it is deployed.`),
    ...modules.map(({ logicalId, type }) => `${name}: what the module ${type} (${logicalId}) makes is not drawn.`),
  ];
}
