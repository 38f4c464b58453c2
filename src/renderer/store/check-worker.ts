import { validate } from '../../model/findings/validate';
import type { CheckAnswer, CheckRequest } from './check-aside';

/** Runs in a worker: answers one request with all findings of its document. */
self.onmessage = ({ data: { doc, today } }: MessageEvent<CheckRequest>) => {
  const { all, suppressed } = validate(doc, { today });
  self.postMessage({ all, suppressed } satisfies CheckAnswer);
};
