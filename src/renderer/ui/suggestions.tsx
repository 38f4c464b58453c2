export interface SuggestionsProps {
  /** What the field names as its `list`. */
  readonly id: string | undefined;
  /** Value and what it stands for. */
  readonly entries: Readonly<Record<string, string>>;
}

/** Values offered while somebody types into a field. */
export function Suggestions({ id, entries }: SuggestionsProps) {
  return (
    <datalist id={id}>
      {Object.entries(entries).map(([value, name]) => (
        <option key={value} value={value} label={name} />
      ))}
    </datalist>
  );
}
