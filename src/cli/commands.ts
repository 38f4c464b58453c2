import type { Profile } from '../model/document/diagram';
import type { ExportFormat } from '../model/emit';
import type { Severity } from '../model/rules/rule';
import { type Arguments, readArguments, type Syntax } from './arguments';
import { choice, type Flags, nothing, text, texts } from './flags';
import { type Io, type Outcome, refused } from './io';

/** One command: what the help says of it, and what it does with the words behind its name. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly syntax: Syntax;
  run(words: readonly string[], io: Io): Promise<Outcome>;
}

const profiles = ['aws', 'saa-c03'] as const satisfies readonly Profile[];
const targets = ['cfn-yaml', 'cfn-json', 'cdk'] as const satisfies readonly ExportFormat[];
const thresholds = ['error', 'warning', 'info', 'never'] as const satisfies readonly (Severity | 'never')[];

const noOperands = { name: 'nothing', least: 0, most: 0 };

const validate = {
  operands: { name: 'FILE...', least: 1, most: Number.POSITIVE_INFINITY },
  flags: {
    profile: choice(...profiles),
    format: choice('text', 'json', 'sarif'),
    'fail-on': choice(...thresholds),
  },
} satisfies Syntax;

const tracing = {
  operands: { name: 'FILE', least: 1, most: 1 },
  flags: {
    from: text('NODE'),
    to: text('NODE'),
    port: text('N'),
    protocol: choice('tcp', 'udp'),
    fail: texts('NODE|ZONE'),
    format: choice('text', 'json'),
  },
  required: ['from', 'to'] as const,
} satisfies Syntax;

const exporting = {
  operands: { name: 'FILE', least: 1, most: 1 },
  flags: {
    to: choice(...targets),
    out: text('DIR'),
    'allow-errors': nothing,
    'no-verify': nothing,
    format: choice('text', 'json'),
  },
  required: ['to', 'out'] as const,
} satisfies Syntax;

const importing = {
  operands: { name: 'TEMPLATE...', least: 1, most: Number.POSITIVE_INFINITY },
  flags: { out: text('FILE.drawbridge'), format: choice('text', 'json') },
  required: ['out'] as const,
} satisfies Syntax;

const differing = {
  operands: { name: 'OLD NEW', least: 2, most: 2 },
  flags: { format: choice('text', 'json', 'markdown') },
} satisfies Syntax;

const tidying = {
  operands: { name: 'FILE', least: 1, most: 1 },
  flags: { out: text('FILE') },
  required: ['out'] as const,
} satisfies Syntax;

const rules = { operands: noOperands, flags: { format: choice('text', 'json', 'markdown') } } satisfies Syntax;
const explain = { operands: { name: 'CODE', least: 1, most: 1 }, flags: {} } satisfies Syntax;
const start = {
  operands: { name: 'STARTER', least: 1, most: 1 },
  flags: { out: text('FILE.drawbridge') },
  required: ['out'] as const,
} satisfies Syntax;
const starters = { operands: noOperands, flags: { format: choice('text', 'json') } } satisfies Syntax;
const schema = { operands: noOperands, flags: {} } satisfies Syntax;

export type ValidateArguments = Arguments<(typeof validate)['flags']>;
export type TraceArguments = Arguments<(typeof tracing)['flags']>;
export type ExportArguments = Arguments<(typeof exporting)['flags']>;
export type ImportArguments = Arguments<(typeof importing)['flags']>;
export type DiffArguments = Arguments<(typeof differing)['flags']>;
export type LayoutArguments = Arguments<(typeof tidying)['flags']>;
export type RulesArguments = Arguments<(typeof rules)['flags']>;
export type NewArguments = Arguments<(typeof start)['flags']>;
export type StartersArguments = Arguments<(typeof starters)['flags']>;

/** All commands, in the order of the help. What each one needs is loaded only when it runs. */
export const COMMANDS: readonly Command[] = [
  command('validate', 'Check diagrams against the rules of AWS.', validate, async (args, io) =>
    (await import('./commands/validate')).runValidate(args, io),
  ),
  command('trace', 'Follow a request from one node to another, or say what blocks it.', tracing, async (args, io) =>
    (await import('./commands/trace')).runTrace(args, io),
  ),
  command('export', 'Write a CloudFormation template or a CDK app.', exporting, async (args, io) =>
    (await import('./commands/export')).runExport(args, io),
  ),
  command('import', 'Make a diagram of CloudFormation templates.', importing, async (args, io) =>
    (await import('./commands/import')).runImport(args, io),
  ),
  command(
    'diff',
    'Compare two designs: what was changed, and what that does to findings and paths.',
    differing,
    async (args, io) => (await import('./commands/diff')).runDiff(args, io),
  ),
  command('layout', 'Lay a diagram out anew.', tidying, async (args, io) =>
    (await import('./commands/layout')).runLayout(args, io),
  ),
  command('rules', 'List all rules.', rules, async (args) => (await import('./commands/rules')).runRules(args)),
  command('explain', 'Say what one rule checks, and why.', explain, async (args) =>
    (await import('./commands/explain')).runExplain(args),
  ),
  command('new', 'Begin a diagram from a starter.', start, async (args, io) =>
    (await import('./commands/new')).runNew(args, io),
  ),
  command('starters', 'List the starters.', starters, async (args) =>
    (await import('./commands/starters')).runStarters(args),
  ),
  command('schema', 'Print the JSON Schema of a diagram file.', schema, async () =>
    (await import('./commands/schema')).runSchema(),
  ),
];

/** Commands of later versions: known by name, so that the answer is not "unknown". */
export const LATER_COMMANDS: readonly string[] = ['render'];

function command<F extends Flags>(
  name: string,
  summary: string,
  syntax: Syntax<F>,
  run: (args: Arguments<F>, io: Io) => Promise<Outcome>,
): Command {
  return {
    name,
    summary,
    syntax,
    run: async (words, io) => {
      const args = readArguments(name, syntax, words);
      return args.ok ? run(args.value, io) : refused(args.error);
    },
  };
}
