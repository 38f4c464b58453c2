import { writeAtomically } from '../../src/disk/write-atomically';

const [path = '', ...texts] = process.argv.slice(2);

/** Replaces a file again and again until somebody kills it. Texts come as a letter that is repeated. */
for (let turn = 0; ; turn++) {
  await writeAtomically(path, (texts[turn % texts.length] ?? '').repeat(4_000_000));
  if (turn === 0) process.stdout.write('written');
}
