/** What this page knows of a file: its handle and how it looked when last seen, or only its name where files are downloads. */
export interface Known {
  readonly name: string;
  readonly onDisk?: { readonly handle: FileSystemFileHandle; readonly modified: number; readonly size: number };
}

/** The files of this page, by token. */
export type KnownFiles = Map<string, Known>;
