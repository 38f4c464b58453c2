import { readdir, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { diskReason, isMissing } from '../disk/disk-reason';
import { err, ok, type Result } from '../model/lib/result';
import { isNamedAsTemplate } from '../model/source/parse-template';
import type { Io } from './io';
import { fileName } from './one-line';

/** Most files looked for in one folder. */
const MOST_FILES = 1000;

/** `cdk.out` has other files beside its templates. */
const CDK_TEMPLATE = /\.template\.json$/i;

/** The templates that a command line names: files as they are, and those in folders, the ones of a CDK app alone where there are some. */
export async function findTemplates(paths: readonly string[], io: Io): Promise<Result<readonly string[], string>> {
  const found: string[] = [];
  for (const path of paths) {
    const inside = path === '-' ? undefined : await filesIn(path, io);
    if (inside === undefined) found.push(path);
    else if (!inside.ok) return inside;
    else found.push(...inside.value);
  }
  return ok([...new Set(found)]);
}

/** Undefined for what is no folder. */
async function filesIn(folder: string, io: Io): Promise<Result<readonly string[], string> | undefined> {
  const root = resolve(io.cwd, folder);
  try {
    if (!(await stat(root)).isDirectory()) return undefined;
    const entries = await readdir(root, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile() && isNamedAsTemplate(entry.name))
      .map((entry) => join(folder, relative(root, join(entry.parentPath, entry.name))))
      .sort();
    const ofCdk = files.filter((file) => CDK_TEMPLATE.test(file));
    const chosen = ofCdk.length > 0 ? ofCdk : files;
    if (chosen.length === 0) return err(`${fileName(folder)} holds no template (*.yaml, *.yml, *.json, *.template).`);
    if (chosen.length > MOST_FILES)
      return err(`${fileName(folder)} holds more than ${MOST_FILES} files; name those you mean.`);
    return ok(chosen);
  } catch (cause) {
    // Reading it as a file says better what is wrong with a name that leads nowhere.
    return isMissing(cause) ? undefined : err(`${fileName(folder)} cannot be read: ${diskReason(cause)}.`);
  }
}
