import type { ImportError, Imported, TemplateFile } from '../../../model/import/import-templates';
import type { Result } from '../../../model/lib/result';

/** How reading templates ended. */
export type ImportOutcome = Result<Imported, ImportError> | 'cancelled';

/** Reads templates in a worker of their own: a window with a large template stays awake, and can be told to stop. */
export function importAside(files: readonly TemplateFile[]): {
  readonly result: Promise<ImportOutcome>;
  cancel(): void;
} {
  if (typeof Worker === 'undefined') {
    const result = import('../../../model/import/import-templates').then(({ importTemplates }) =>
      importTemplates(files),
    );
    return { result, cancel: () => undefined };
  }
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  let cancel = () => {};
  const result = new Promise<ImportOutcome>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Result<Imported, ImportError>>) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    cancel = () => resolve('cancelled');
    worker.postMessage(files);
  });
  return { result: result.finally(() => worker.terminate()), cancel: () => cancel() };
}
