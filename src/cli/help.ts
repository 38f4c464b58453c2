import { takes } from './arguments';
import { COMMANDS, type Command } from './commands';

/** The help of the whole program. */
export function programHelp(): string {
  const width = Math.max(...COMMANDS.map(({ name }) => name.length));
  const lines = COMMANDS.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return `drawbridge: checks AWS architecture diagrams, and exports what it checked.

Usage: drawbridge COMMAND [ARGUMENTS]

${lines.join('\n')}

drawbridge COMMAND --help says more about one command. FILE is a *.drawbridge file, a CloudFormation template, or - for standard input.
Exit status: 0 fine; 1 findings at or above --fail-on, unreachable, differences, or an export refused; 2 unreadable input or wrong usage.
`;
}

/** The help of one command. */
export function commandHelp(command: Command): string {
  return `${command.summary}\n\nUsage: ${usage(command)}\n`;
}

function usage({ name, syntax: { operands, flags, required = [] } }: Command): string {
  const named = operands.most === 0 ? [] : [operands.name];
  const options = Object.entries(flags).map(([flag, kind]) => {
    const option = `--${flag} ${takes(kind)}`.trim();
    return required.includes(flag) ? option : `[${option}]${kind.takes === 'texts' ? '...' : ''}`;
  });
  return ['drawbridge', name, ...named, ...options].join(' ');
}
