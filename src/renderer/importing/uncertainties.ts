import type { Source } from '../../model/document/source';
import type { ImportSummary } from '../../model/import/summary';
import { counted } from '../../model/lib/nouns';
import { guardedOf, knowsRegion, unknownOf } from './groups';

/** Something that nobody can know, or that CloudFormation would complain about. */
export interface Uncertainty {
  readonly severity: 'warning' | 'info';
  readonly sentence: string;
}

/** What an import could not be sure of, and what helps: first what is wrong, then what depends on the deployment. */
export function uncertainties(summary: ImportSummary, source: Source): readonly Uncertainty[] {
  const told = [conditions(source), unknowns(summary, source), region(source)];
  return [
    ...summary.warnings.map((sentence) => ({ severity: 'warning' as const, sentence })),
    ...told.flatMap((sentence) => (sentence === undefined ? [] : [{ severity: 'info' as const, sentence }])),
  ];
}

function conditions(source: Source): string | undefined {
  const { guarded, absent } = guardedOf(source);
  if (guarded === 0) return undefined;
  const made = `${counted(guarded, 'node')} ${guarded === 1 ? 'is' : 'are'} made under a condition only (dashed)`;
  const gone = absent === 0 ? 'all of them would be' : `${absent} would not be (faint)`;
  return `${made}; with the present values ${gone}. Template values shows other cases.`;
}

function unknowns(summary: ImportSummary, source: Source): string | undefined {
  const { nodes, properties } = unknownOf(summary, source);
  if (properties === 0) return undefined;
  const what = properties === 1 ? '1 property' : `${properties} properties`;
  return `${what} of ${counted(nodes.length, 'node')} ${properties === 1 ? 'gets its value' : 'get their values'} at deployment: rules keep quiet about what depends on that.`;
}

function region(source: Source): string | undefined {
  return knowsRegion(source)
    ? undefined
    : 'No template says its Region: give AWS::Region a value under Template values to see it as in that Region.';
}
