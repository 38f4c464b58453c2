import type { ImportError, Imported, TemplateFile } from '../../../model/import/import-templates';
import type { Result } from '../../../model/lib/result';
import { jobsAside } from '../jobs-aside';

/** Reads templates in a worker of their own: a window with a large template stays awake, and can be told to stop. */
export const importAside = jobsAside(
  () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
  async (files: readonly TemplateFile[]): Promise<Result<Imported, ImportError>> =>
    (await import('../../../model/import/import-templates')).importTemplates(files),
);
