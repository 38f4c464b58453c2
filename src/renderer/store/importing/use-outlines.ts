import { useEffect, useState } from 'react';
import type { SourceFile } from '../../../model/document/source';
import { jobsAside } from '../jobs-aside';
import { type Outline, outlineOf } from './outline';

type Text = Pick<SourceFile, 'name' | 'text'>;

const outlinesAside = jobsAside(
  () => new Worker(new URL('./outline-worker.ts', import.meta.url), { type: 'module' }),
  (files: readonly Text[]) => files.map(outlineOf),
);

/** Files are immutable, so what was read of one holds as long as it lives. */
const READ = new WeakMap<SourceFile, Outline>();

/** Fewer characters are read before a worker has answered. */
const AT_ONCE = 20_000;

/** The outlines of templates; undefined while a worker reads those that are large. */
export function useOutlines(files: readonly SourceFile[]): readonly Outline[] | undefined {
  const [, setRead] = useState<readonly SourceFile[]>([]);
  const outlines = files.map(known);
  const isWhole = outlines.every((outline) => outline !== undefined);
  useEffect(() => {
    const unread = files.filter((file) => !known(file));
    if (unread.length === 0) return;
    const { result, cancel } = outlinesAside(unread.map(({ name, text }) => ({ name, text })));
    void result.then((found) => {
      if (found === 'cancelled') return;
      for (const [i, file] of unread.entries()) {
        const outline = found[i];
        if (outline) READ.set(file, outline);
      }
      setRead(unread);
    });
    return cancel;
  }, [files]);
  return isWhole ? outlines : undefined;
}

function known(file: SourceFile): Outline | undefined {
  const before = READ.get(file);
  if (before || file.text.length > AT_ONCE) return before;
  const outline = outlineOf(file);
  READ.set(file, outline);
  return outline;
}
