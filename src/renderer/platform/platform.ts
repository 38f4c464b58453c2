/** A file as the renderer knows it: a token that only the platform can turn into a place. */
export interface OpenedFile {
  readonly token: string;
  readonly name: string;
  readonly text: string;
  /** Text of the file beside a template that keeps its layout. */
  readonly sidecar?: string | undefined;
}

export interface SavedFile {
  readonly token: string;
  readonly name: string;
}

export interface RecentFile {
  readonly token: string;
  readonly name: string;
  /** The folder, shortened for people; never used to open anything. */
  readonly folder: string;
  readonly openedAt: string;
  readonly missing: boolean;
}

/** Why a platform call failed; words for people are made at the screen, from the code. */
export type PlatformError =
  | { readonly code: 'too-large'; readonly name: string; readonly bytes: number; readonly limit: number }
  | { readonly code: 'missing'; readonly name: string }
  | { readonly code: 'not-text'; readonly name: string }
  | { readonly code: 'changed-on-disk'; readonly name: string }
  | { readonly code: 'failed'; readonly name: string; readonly detail: string };

/** `cancelled` is an answer, not an error. */
export type Outcome<T> =
  | { readonly status: 'done'; readonly value: T }
  | { readonly status: 'cancelled' }
  | { readonly status: 'error'; readonly error: PlatformError };

export interface JudgeFinding {
  readonly ruleId: string;
  readonly severity: string;
  readonly message: string;
  readonly logicalId?: string | undefined;
  readonly path?: string | undefined;
}

/** What AWS's validator said of one template. */
export type Verdict =
  | { readonly status: 'verified'; readonly by: string; readonly findings: readonly JudgeFinding[] }
  | { readonly status: 'not-verified'; readonly reason: string };

export interface ExportText {
  readonly path: string;
  readonly text: string;
}

/** What is kept of a diagram with unsaved changes: enough to open it as it was. */
export interface KeptDiagram {
  readonly name: string;
  /** The files that saving writes; null for one that has no place yet. */
  readonly tokens: readonly (string | null)[];
  readonly text: string;
}

/** A recovery copy that may be opened again. */
export interface RecoveryCopy {
  readonly id: string;
  readonly name: string;
  readonly keptAt: string;
  /** Where the file is that it belongs to, shortened for people; null where there is none, or nobody knows. */
  readonly folder: string | null;
  readonly tokens: readonly (string | null)[];
}

/** Copies of unsaved changes, kept apart from the files of the user. */
export interface Recovery {
  keep(copy: KeptDiagram & { readonly id: string }): Promise<Outcome<{ readonly keptAt: string }>>;
  /** Takes a copy away. One that cannot be taken away is offered again. */
  forget(id: string): Promise<void>;
  /** All copies but those of other windows that are open, newest first, and what was no copy and is kept aside. */
  list(): Promise<{ readonly copies: readonly RecoveryCopy[]; readonly setAside: readonly string[] }>;
  /** Reads a copy, which then belongs to this window. Its files are known again as they were when it was made. */
  open(id: string): Promise<Outcome<KeptDiagram>>;
}

/** Everything the renderer asks of the world outside it. One adapter for Electron, one for an ordinary browser. */
export interface Platform {
  readonly kind: 'electron' | 'browser';
  /** Native menus exist: the renderer then draws none of its own. */
  readonly nativeMenu: boolean;
  openFile(): Promise<Outcome<OpenedFile>>;
  /** Asks for several templates, or for a folder of them. */
  openTemplates(from: 'files' | 'folder'): Promise<Outcome<readonly OpenedFile[]>>;
  /** The files and folders that were dropped on the window. To be called while the drop is handled. */
  dropped(transfer: DataTransfer): Promise<Outcome<readonly OpenedFile[]>>;
  openRecent(token: string): Promise<Outcome<OpenedFile>>;
  recentFiles(): Promise<readonly RecentFile[]>;
  forgetRecent(token: string): Promise<void>;
  /** Writes to the file behind the token. Refuses with `changed-on-disk` when somebody else wrote it since, unless `overwrite`. */
  saveFile(args: { token: string; text: string; overwrite?: boolean }): Promise<Outcome<SavedFile>>;
  /** Whether a layout can be kept in a file beside a template. */
  readonly hasSidecars: boolean;
  saveSidecar(args: { token: string; text: string }): Promise<Outcome<undefined>>;
  saveFileAs(args: { suggestedName: string; text: string }): Promise<Outcome<SavedFile>>;
  readonly recovery: Recovery;
  /** Asks for a folder (or downloads, in a browser) and writes every file into it. */
  exportFiles(args: {
    suggestedName: string;
    files: readonly ExportText[];
  }): Promise<Outcome<{ readonly where: string }>>;
  copyText(text: string): Promise<void>;
  /** Runs AWS's validator over each text (CloudFormation YAML or JSON), in order. Never throws: see {@link Verdict}. */
  verify(templates: readonly string[]): Promise<readonly Verdict[]>;
  openExternal(url: string): Promise<void>;
  /** Title bar, dock dot and close guard follow it. The title is the window's whole title. */
  setDirty(state: { dirty: boolean; title: string }): void;
  /** The shell asks the renderer to run a command (menu item, file opened from the desktop). Returns the unsubscribe function. */
  onCommand(listener: (command: string) => void): () => void;
  /** A file came from outside (double click, second instance). */
  onFileOpened(listener: (file: Outcome<OpenedFile>) => void): () => void;
  /** The window wants to close while there are unsaved changes: the renderer asks the user and answers. */
  onCloseRequested(listener: () => Promise<'close' | 'stay'>): () => void;
}
