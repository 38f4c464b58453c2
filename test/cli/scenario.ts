/** One run of the command line as a text file: what is typed, and everything that comes of it. */
export interface Scenario {
  readonly title: string;
  /** Arguments, divided by spaces. */
  readonly command: string;
  readonly stdin: string;
  readonly status: string;
  readonly stdout: string;
  readonly stderr: string;
}

const SECTIONS = ['title', 'command', 'stdin', 'status', 'stdout', 'stderr'] as const;

/** Reads sections that begin with a line such as `==== stdout ====`. A section that is missing is empty. */
export function readScenario(text: string): Scenario {
  const found = new Map<string, string>();
  for (const part of text.split(/^==== /m).slice(1)) {
    const [, name = '', body = ''] = /^(\w+) ====\n([\s\S]*)$/.exec(part) ?? [];
    if (!SECTIONS.some((known) => known === name))
      throw new Error(`unknown section ${JSON.stringify(part.slice(0, 40))}`);
    found.set(name, body);
  }
  const line = (name: string) => (found.get(name) ?? '').trim();
  return {
    title: line('title'),
    command: line('command'),
    stdin: found.get('stdin') ?? '',
    status: line('status'),
    stdout: found.get('stdout') ?? '',
    stderr: found.get('stderr') ?? '',
  };
}

/** The text of a scenario, sections without content left out. */
export function writeScenario(scenario: Scenario): string {
  return SECTIONS.filter((name) => scenario[name] !== '')
    .map((name) => `==== ${name} ====\n${scenario[name].replace(/\n?$/, '\n')}`)
    .join('');
}
