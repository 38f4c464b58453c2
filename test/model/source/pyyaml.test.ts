import { expect, it } from 'vitest';
import type { CfnMap, CfnValue } from '../../../src/model/cfn/value';
import { applyEdits } from '../../../src/model/source/apply-edits';
import { parseTemplate } from '../../../src/model/source/parse-template';
import { patched, patchOf } from '../../../src/model/source/patch';
import { corpus, noCorpus } from '../../support/corpus';
import { diceOf } from '../../support/dice';
import { noPyYaml, readWithPyYaml } from '../../support/pyyaml';
import { randomEdits } from './random-edits';

const why = noPyYaml ?? noCorpus;

it.skipIf(why !== undefined)(
  `PyYAML finds the same change in every edited template of the corpus (${why ?? 'installed'})`,
  () => {
    const cases = corpus().flatMap(({ name, text }, i) => {
      const parsed = parseTemplate(name, text);
      if (!parsed.ok) return [];
      const edits = randomEdits(parsed.value, diceOf(1000 + i));
      return [{ name, edits, before: text, after: applyEdits(parsed.value, edits) }];
    });
    const old = readWithPyYaml(cases.map(({ before }) => before)) ?? [];
    const now = readWithPyYaml(cases.map(({ after }) => after)) ?? [];
    let compared = 0;
    for (const [i, { name, edits }] of cases.entries()) {
      const tree = old[i]?.tree as CfnMap | undefined;
      if (tree === undefined) continue;
      compared++;
      expect(now[i]?.error, name).toBeUndefined();
      expect(now[i]?.tree, name).toEqual(asText(patched(tree, patchOf(edits)) ?? {}));
    }
    expect(compared).toBeGreaterThan(50);
  },
  120_000,
);

function asText(value: CfnValue): unknown {
  if (Array.isArray(value)) return value.map(asText);
  if (typeof value !== 'object') return String(value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, asText(item)]));
}
