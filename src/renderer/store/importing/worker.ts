import { type ReadQuestion, readTogether } from './read-together';

/** Runs in a worker: reads templates into a diagram. */
self.onmessage = ({ data }: MessageEvent<ReadQuestion>) => {
  self.postMessage(readTogether(data));
};
