/** The command line itself: runs when it is imported. */
import type { Io } from './io';
import { run } from './run';

// A reader that has seen enough (`drawbridge rules | head`) closes the pipe; that is no failure.
process.stdout.on('error', (error) => {
  if (!('code' in error) || error.code !== 'EPIPE') throw error;
});

const { NO_COLOR: noColour = '', TERM: terminal } = process.env;

const io: Io = {
  cwd: process.cwd(),
  colour: process.stdout.isTTY === true && noColour === '' && terminal !== 'dumb',
  stdin: process.stdin,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  createVerifier: async () => (await import('../verifier')).createVerifier(),
};

process.exitCode = await run(process.argv.slice(2), io);
