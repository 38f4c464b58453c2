import { validate } from '../../model/findings/validate';
import type { CheckRequest } from './check-aside';

/** Runs in a worker: answers one request with all findings of its document. */
self.onmessage = ({ data: { doc, today } }: MessageEvent<CheckRequest>) => {
  self.postMessage(validate(doc, { today }));
};
