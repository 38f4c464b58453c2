import { type Outline, outlineOf } from './outline';

/** Runs in a worker: reads the outlines of templates. */
self.onmessage = ({ data }: MessageEvent<readonly { readonly name: string; readonly text: string }[]>) => {
  self.postMessage(data.map(outlineOf) satisfies readonly Outline[]);
};
