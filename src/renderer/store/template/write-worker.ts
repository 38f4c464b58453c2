import { type WriteQuestion, writtenTemplates } from './written';

/** Runs in a worker: writes the templates of one diagram after the other. */
self.onmessage = ({ data }: MessageEvent<WriteQuestion>) => {
  self.postMessage(writtenTemplates(data));
};
