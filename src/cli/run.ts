import { COMMANDS, LATER_COMMANDS } from './commands';
import { commandHelp, programHelp } from './help';
import { type Io, type Outcome, refused } from './io';
import { didYouMean } from './nearest';
import { plain } from './one-line';
import { programVersion } from './own-files';

/** Runs one command line and gives the exit status. It never throws for what a person typed or a file holds. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const { status, out, problem } = await outcomeOf(argv, io).catch(bug);
  if (out !== undefined) io.out(out);
  if (problem !== undefined) io.err(`${problem}\n`);
  return status;
}

async function outcomeOf([name, ...words]: readonly string[], io: Io): Promise<Outcome> {
  if (name === undefined) return refused('Say what to do: drawbridge --help lists the commands.');
  if (name === '--version') return { status: 0, out: `${await programVersion()}\n` };
  if (name === '--help' || name === '-h' || name === 'help') return help(words);
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (!command) return unknownCommand(name);
  return asksForHelp(words) ? { status: 0, out: commandHelp(command) } : command.run(words, io);
}

function asksForHelp(words: readonly string[]): boolean {
  const end = words.indexOf('--');
  const flags = end === -1 ? words : words.slice(0, end);
  return flags.includes('--help') || flags.includes('-h');
}

function help([name]: readonly string[]): Outcome {
  if (name === undefined) return { status: 0, out: programHelp() };
  const command = COMMANDS.find((candidate) => candidate.name === name);
  return command ? { status: 0, out: commandHelp(command) } : unknownCommand(name);
}

function unknownCommand(name: string): Outcome {
  if (LATER_COMMANDS.includes(name)) {
    return refused(`This version of Drawbridge does not have the command ${name} yet.`);
  }
  const what = name.startsWith('-') ? 'flag' : 'command';
  const known = what === 'flag' ? ['--help', '--version'] : COMMANDS.map((command) => command.name);
  return refused(`There is no ${what} ${plain(name).slice(0, 60)}${didYouMean(name, known)}`);
}

/** Whatever is thrown was foreseen by nobody: still one sentence, and no stack. */
function bug(cause: unknown): Outcome {
  const detail = cause instanceof Error ? cause.message : String(cause);
  return refused(
    `Drawbridge stopped because of a mistake in itself (${plain(detail).slice(0, 200)}); please report it.`,
  );
}
