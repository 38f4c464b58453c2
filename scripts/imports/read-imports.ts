import { parseSync, Visitor } from 'rolldown/utils';

/** One module named by another: `import`, `export ... from`, `import()` or `import('...').Type`. */
export interface Import {
  readonly specifier: string;
  readonly line: number;
  /** It disappears when compiled: only types cross. */
  readonly typeOnly: boolean;
}

/** Reads what a TypeScript file imports, with a real parser: text in strings, templates and comments does not count. */
export function readImports(path: string, text: string): readonly Import[] {
  const { module, program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const found: Import[] = [];
  const add = (specifier: string, at: number, typeOnly: boolean): void => {
    found.push({ specifier, line: text.slice(0, at).split('\n').length, typeOnly });
  };
  const everyIsType = (entries: readonly { readonly isType: boolean }[]): boolean =>
    entries.length > 0 && entries.every((entry) => entry.isType);

  for (const { moduleRequest, entries, start } of module.staticImports) {
    add(moduleRequest.value, start, everyIsType(entries));
  }
  // `import { a } from 'x'; export { a };` names its module once, but the parser tells of it for the export as well.
  const imported = new Set(module.staticImports.map(({ moduleRequest }) => moduleRequest.start));
  for (const { entries, start } of module.staticExports) {
    const request = entries.find((entry) => entry.moduleRequest)?.moduleRequest;
    if (request && !imported.has(request.start)) add(request.value, start, everyIsType(entries));
  }
  for (const { moduleRequest, start } of module.dynamicImports) {
    const literal = /^['"`]([^'"`$]+)['"`]$/.exec(text.slice(moduleRequest.start, moduleRequest.end))?.[1];
    if (literal !== undefined) add(literal, start, false);
  }
  new Visitor({
    TSImportType: (node) => add(node.source.value, node.start, true),
  }).visit(program);
  return found;
}
