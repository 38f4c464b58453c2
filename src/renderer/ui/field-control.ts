/** What ties a control to its label, its help and its error; a FieldRow hands it out. */
export interface FieldControl {
  readonly id?: string | undefined;
  /** The name, where no visible label carries it. */
  readonly label?: string | undefined;
  readonly labelledBy?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean | undefined;
}

/** The attributes a control element takes from its FieldControl. */
export function controlAttributes({ id, label, labelledBy, describedBy, invalid }: FieldControl) {
  return {
    id,
    'aria-label': label,
    'aria-labelledby': labelledBy,
    'aria-describedby': describedBy,
    'aria-invalid': invalid || undefined,
  };
}
