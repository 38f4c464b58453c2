import { join } from 'node:path';
import { utilityProcess } from 'electron';
import type { VerifierProcess } from '../verifier';

/** Starts the validator's script as Electron's kind of child: the packaged app cannot run as plain Node, that fuse is off. */
export function startVerifierProcess(): VerifierProcess {
  const child = utilityProcess.fork(join(__dirname, 'verifier-child.cjs'), [], {
    serviceName: 'Drawbridge validator',
    stdio: 'ignore',
  });
  return {
    send: (question) => child.postMessage(question),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', () => listener()),
    kill: () => void child.kill(),
  };
}
