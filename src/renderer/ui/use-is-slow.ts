import { useEffect, useState } from 'react';

/** True once something takes longer than a moment: only then is it worth a word. */
export function useIsSlow(isWorking: boolean, after = 500): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    if (!isWorking) return;
    const timer = setTimeout(() => setSlow(true), after);
    return () => clearTimeout(timer);
  }, [isWorking, after]);
  return isSlow && isWorking;
}
