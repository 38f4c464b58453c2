/** What bare React Flow is given: the same boxes and wires as our canvas draws, as plain data. */
export interface Scene {
  readonly nodes: readonly {
    readonly id: string;
    readonly parent: string | null;
    readonly label: string;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
  readonly edges: readonly { readonly id: string; readonly source: string; readonly target: string }[];
  readonly onlyVisible: boolean;
  readonly viewport: Viewport;
}

export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}
