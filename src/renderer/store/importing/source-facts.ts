import type { Source, SourceFile } from '../../../model/document/source';
import { parseTemplate } from '../../../model/source/parse-template';
import type { SourceTemplate } from '../../../model/source/template';

/** Files are immutable, so what was read of one holds as long as it lives. */
const PARSED = new WeakMap<SourceFile, SourceTemplate | null>();

/** A file of the source, read; undefined where its text is no template any more. */
export function parsedFile(file: SourceFile): SourceTemplate | undefined {
  const known = PARSED.get(file);
  if (known !== undefined) return known ?? undefined;
  const parsed = parseTemplate(file.name, file.text);
  PARSED.set(file, parsed.ok ? parsed.value : null);
  return parsed.ok ? parsed.value : undefined;
}

/** Macros that Drawbridge reads itself. */
const OWN = [/^AWS::Serverless-/, /^AWS::LanguageExtensions$/];

/** What nobody but AWS can work out of the templates: macros and modules, one sentence each. */
export function reservationsOf({ files }: Source): readonly string[] {
  return files
    .filter(({ text }) => /\bTransform\b|::MODULE\b/.test(text))
    .flatMap((file) => {
      const template = parsedFile(file);
      if (!template) return [];
      const macros = template.transforms.filter((name) => !OWN.some((own) => own.test(name)));
      const modules = [...template.resources.values()].filter(({ type }) => type.endsWith('::MODULE'));
      return [
        ...macros.map((name) => `${file.name}: the macro ${name} may change anything when it is deployed.`),
        ...modules.map(
          ({ logicalId, type }) => `${file.name}: what the module ${type} (${logicalId}) makes is not drawn.`,
        ),
      ];
    });
}
