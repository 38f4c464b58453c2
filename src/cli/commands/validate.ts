import { createFacts } from '../../model/facts/facts';
import { validateFacts } from '../../model/findings/validate';
import type { Severity } from '../../model/rules/rule';
import { type Checked, placesIn } from '../checked';
import type { ValidateArguments } from '../commands';
import { reportJson } from '../findings-json';
import { countsText, reportText } from '../findings-text';
import { type Io, json, type Outcome, refused } from '../io';
import { programVersion } from '../own-files';
import { type Paint, paint } from '../paint';
import { readDesign } from '../read-design';
import { sarifLog } from '../sarif';
import { today } from '../today';

type Threshold = NonNullable<ValidateArguments['values']['fail-on']>;

const SEVERITIES_FROM: Readonly<Record<Threshold, readonly Severity[]>> = {
  error: ['error'],
  warning: ['error', 'warning'],
  info: ['error', 'warning', 'info'],
  never: [],
};

/** `drawbridge validate`: nothing is reported unless every file could be read. */
export async function runValidate({ operands, values }: ValidateArguments, io: Io): Promise<Outcome> {
  if (operands.filter((file) => file === '-').length > 1) return refused('Standard input (-) can be read only once.');
  const checked: Checked[] = [];
  for (const file of operands) {
    const design = await readDesign(file, io);
    if (!design.ok) return refused(design.error);
    const { diagram, text } = design.value;
    const places = placesIn(design.value);
    const { profile = diagram.settings.profile } = values;
    const facts = createFacts(diagram);
    const findings = validateFacts(facts, { profile, today: today() });
    checked.push({ file, text, places, diagram, facts, profile, mode: diagram.settings.mode, findings });
  }
  const failing = SEVERITIES_FROM[values['fail-on'] ?? 'error'];
  const fails = checked.some(({ findings }) => failing.some((severity) => findings.counts[severity] > 0));
  return { status: fails ? 1 : 0, out: await reportOf(checked, values.format, io) };
}

async function reportOf(
  checked: readonly Checked[],
  format: ValidateArguments['values']['format'],
  io: Io,
): Promise<string> {
  if (format === 'sarif') return json(sarifLog(checked, await programVersion()));
  if (format === 'json') {
    const [only, ...others] = checked.map(reportJson);
    return json(others.length === 0 ? only : [only, ...others]);
  }
  const paints = paint(io.colour);
  const reports = checked.map((one) => reportText(one, paints));
  return [...reports, ...(checked.length > 1 ? [totalLine(checked, paints)] : [])].join('\n');
}

/** The last line of a report about several files. */
function totalLine(checked: readonly Checked[], paints: Paint): string {
  const sum = (severity: Severity) => checked.reduce((total, { findings }) => total + findings.counts[severity], 0);
  const counts = { error: sum('error'), warning: sum('warning'), info: sum('info') };
  return `${checked.length} files: ${countsText(counts, paints)}\n`;
}
