import { type CompareQuestion, compareAnswer } from './answer';

/** Runs in a worker: compares one pair of designs after the other. */
self.onmessage = ({ data }: MessageEvent<CompareQuestion>) => {
  self.postMessage(compareAnswer(data));
};
