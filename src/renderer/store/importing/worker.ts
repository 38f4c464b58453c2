import { importTemplates, type TemplateFile } from '../../../model/import/import-templates';

/** Runs in a worker: reads templates into a diagram. */
self.onmessage = ({ data }: MessageEvent<readonly TemplateFile[]>) => {
  self.postMessage(importTemplates(data));
};
