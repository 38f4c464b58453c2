import { resolve } from 'node:path';
import type { Diagram } from '../model/document/diagram';
import { saveDiagram } from '../model/document/save';
import type { Io } from './io';
import { fileName } from './one-line';
import { writeFile } from './write-files';

/** Writes a diagram to a file, complete or not at all; says in one sentence why when it could not. */
export async function writeDiagram(out: string, diagram: Diagram, io: Io): Promise<string | undefined> {
  const problem = await writeFile(resolve(io.cwd, out), saveDiagram(diagram));
  return problem === undefined ? undefined : `${fileName(out)} cannot be written: ${problem}.`;
}
