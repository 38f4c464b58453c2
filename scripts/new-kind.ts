/** `npm run new:kind nat-gateway` starts a kind: its file and its test. */
import { kindFiles } from './scaffold/kind';
import { scaffold } from './scaffold/write';

scaffold('npm run new:kind NAME, such as nat-gateway', (name) => kindFiles(name ?? ''));
