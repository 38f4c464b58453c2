/** `npm run new:rule LB-23 alb-idle-timeout` starts a rule: its file and its test. */
import { ruleFiles } from './scaffold/rule';
import { scaffold } from './scaffold/write';
import { sourceFiles } from './source-files';

scaffold('npm run new:rule CODE NAME, such as LB-23 alb-idle-timeout', (code: string, name: string) => {
  for (const [path, text] of sourceFiles(['src/model/rules'])) {
    if (text.includes(`id: '${code}'`)) throw new Error(`${code} is taken by ${path}.`);
  }
  return ruleFiles(code, name, new Date().toISOString().slice(0, 7));
});
