import { useEffect, useState } from 'react';
import { withoutFalseAlarms } from '../../model/export/false-alarms';
import type { Platform, Verdict } from '../platform/platform';
import type { Exported } from './export-of';

/** What AWS's validator says of every stack; undefined while it is still reading. The same templates are not judged twice. */
export function useVerdict(platform: Platform, exported: Exported | undefined): readonly Verdict[] | undefined {
  const [answer, setAnswer] = useState<{ readonly of: string; readonly verdicts: readonly Verdict[] } | null>(null);
  const asked = exported && JSON.stringify(exported.judged.map(({ text }) => text));
  useEffect(() => {
    if (asked === undefined) return;
    let current = true;
    void verdictsOn(platform, JSON.parse(asked)).then((verdicts) => {
      if (current) setAnswer({ of: asked, verdicts });
    });
    return () => {
      current = false;
    };
  }, [platform, asked]);
  return answer !== null && answer.of === asked ? answer.verdicts : undefined;
}

/** What AWS's validator says of templates, without what is known to be a false alarm. */
export async function verdictsOn(platform: Platform, texts: readonly string[]): Promise<readonly Verdict[]> {
  const said = await platform.verify(texts);
  return said.map((verdict, i) => withoutFalseAlarms(verdict, texts[i] ?? ''));
}
