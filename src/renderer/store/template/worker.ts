import { type TextQuestion, templateTexts } from './texts';

/** Runs in a worker: prints the templates of one document after the other. */
self.onmessage = ({ data }: MessageEvent<TextQuestion>) => {
  self.postMessage(templateTexts(data));
};
