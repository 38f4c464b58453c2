/** Where the layout of a template is kept, which has no place for it of its own. */
export type LayoutHome = 'sidecar' | 'metadata' | 'nowhere';

/** What a tab knows of the templates it was opened from: saving writes them again. */
export interface OpenedTemplate {
  /** In the order of the diagram's files; null for one that came without a file (pasted text). */
  readonly files: readonly { readonly token: string | null; readonly onDisk: string }[];
  /** Null until somebody was asked. */
  readonly layoutIn: LayoutHome | null;
  /** The layout as it was last read or written. */
  readonly layoutOnDisk: string | null;
}
