import type { Diagram } from '../../model/document/diagram';
import type { ExportFormat } from '../../model/emit/index';
import { exportOf } from './export-of';

/** What the worker is asked: an export of a document. */
export interface ExportRequest {
  readonly doc: Diagram;
  readonly format: ExportFormat;
}

/** Runs in a worker: prints one export after the other. */
self.onmessage = ({ data: { doc, format } }: MessageEvent<ExportRequest>) => {
  self.postMessage(exportOf(doc, format));
};
