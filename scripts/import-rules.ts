/** Checks who imports whom in this repository; the rules stand in imports/zones.ts. */
import { checkImports } from './imports/check-imports';
import { zones } from './imports/zones';
import { sourceFiles } from './source-files';

const { files, imports, problems } = checkImports(sourceFiles(['src', 'scripts', 'bench', 'test']), zones);
for (const problem of problems) console.error(problem);
console.log(`import rules: ${imports} imports in ${files} files, ${problems.length} refused`);
process.exitCode = problems.length > 0 ? 1 : 0;
