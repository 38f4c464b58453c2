/** Brings a raw file from the version before to version `to`. Never edited once shipped; never imports today's schema. */
export interface Migration {
  readonly to: number;
  /** One sentence for the changelog of the format. */
  readonly what: string;
  up(file: Record<string, unknown>): void;
}
