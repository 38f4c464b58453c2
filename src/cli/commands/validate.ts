import { validate } from '../../model/findings/validate';
import type { Severity } from '../../model/rules/rule';
import type { Checked } from '../checked';
import type { ValidateArguments } from '../commands';
import { reportJson } from '../findings-json';
import { reportText } from '../findings-text';
import { type Io, json, type Outcome, refused } from '../io';
import { programVersion } from '../own-files';
import { paint } from '../paint';
import { readDesign } from '../read-design';
import { sarifLog } from '../sarif';

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
    const profile = values.profile ?? diagram.settings.profile;
    checked.push({ file, text, diagram, profile, findings: validate(diagram, { profile }) });
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
  return checked.map((one) => reportText(one, paint(io.colour))).join('\n');
}
