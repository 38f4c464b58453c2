import { columns } from '../columns';
import type { StartersArguments } from '../commands';
import { json, type Outcome } from '../io';
import { readStarters } from '../starters';

/** `drawbridge starters`. */
export async function runStarters({ values }: StartersArguments): Promise<Outcome> {
  const starters = await readStarters();
  if (values.format === 'json') {
    return { status: 0, out: json(starters.map(({ name, title, summary }) => ({ name, title, summary }))) };
  }
  return { status: 0, out: columns([['STARTER', 'TITLE'], ...starters.map(({ name, title }) => [name, title])]) };
}
