import { useEffect, useState } from 'react';
import type { StackSet } from '../../model/template/template';
import type { Platform, Verdict } from '../platform/platform';
import { judgedTexts } from './export-of';

/** What AWS's validator says of every stack; undefined while it is still reading. */
export function useVerdict(platform: Platform, stacks: StackSet | undefined): readonly Verdict[] | undefined {
  const [answer, setAnswer] = useState<{ readonly of: StackSet; readonly verdicts: readonly Verdict[] } | null>(null);
  useEffect(() => {
    if (!stacks) return;
    let current = true;
    void platform.verify(judgedTexts(stacks)).then((verdicts) => {
      if (current) setAnswer({ of: stacks, verdicts });
    });
    return () => {
      current = false;
    };
  }, [platform, stacks]);
  return answer !== null && answer.of === stacks ? answer.verdicts : undefined;
}
