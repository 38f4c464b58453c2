/** Checks the types of every zone with that zone's own settings. */
import { runTool, typeProjects } from './tools';

const failed = typeProjects().filter((project) => !runTool('tsc', '-p', project));
console.log(
  `types: ${typeProjects().length - failed.length} zones fine, ${failed.length} not ${failed.join(' ')}`.trim(),
);
process.exitCode = failed.length > 0 ? 1 : 0;
