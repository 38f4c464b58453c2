import { useEffect, useState } from 'react';
import type { Diagram } from '../../model/document/diagram';
import type { ExportFormat } from '../../model/emit/index';
import { type Exported, exportOf } from './export-of';
import type { ExportRequest } from './worker';

interface Answer extends ExportRequest {
  readonly exported: Exported;
}

/** What an export would write, made aside; undefined while it is being made. Nothing is made any more once the dialog is gone. */
export function useExport(doc: Diagram, format: ExportFormat): Exported | undefined {
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => exportAside({ doc, format }, (exported) => setAnswer({ doc, format, exported })), [doc, format]);
  return answer !== null && answer.doc === doc && answer.format === format ? answer.exported : undefined;
}

/** Makes an export aside and answers; gives the function that stops it. */
export function exportAside(request: ExportRequest, answer: (exported: Exported) => void): () => void {
  if (typeof Worker === 'undefined') {
    const timer = setTimeout(() => answer(exportOf(request.doc, request.format)));
    return () => clearTimeout(timer);
  }
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<Exported>) => answer(data);
  worker.postMessage(request);
  return () => worker.terminate();
}
