import { createFacts } from '../../../model/facts/facts';
import { answerOf } from './answer';
import type { TraceQuestion } from './ask';

/** Runs in a worker: answers traces of large diagrams, one after the other. */
self.onmessage = ({ data: { doc, request } }: MessageEvent<TraceQuestion>) => {
  self.postMessage(answerOf(createFacts(doc), request));
};
