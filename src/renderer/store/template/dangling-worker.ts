import { type DeleteQuestion, danglingAfter } from './dangling-after';

/** Runs in a worker: finds what one deletion after the other would leave behind. */
self.onmessage = ({ data }: MessageEvent<DeleteQuestion>) => {
  self.postMessage(danglingAfter(data));
};
