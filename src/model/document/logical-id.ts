const MAX = 200;

/**
 * A logical id from a label: PascalCase ASCII, led by `fallback` when the label has no usable letter in front.
 * `taken` holds the ids in use in lower case, because case alone must not tell two ids apart.
 */
export function deriveLogicalId(label: string, fallback: string, taken: ReadonlySet<string>): string {
  const base = pascal(label);
  const usable =
    base === '' || base.toLowerCase() === 'default' || /^[0-9]/.test(base) ? `${pascal(fallback)}${base}` : base;
  const stem = usable.slice(0, MAX);
  for (let n = 1; ; n++) {
    const id = n === 1 ? stem : `${stem}${n}`;
    if (!taken.has(id.toLowerCase())) return id;
  }
}

function pascal(text: string): string {
  const ascii = text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '');
  const words = ascii.match(/[A-Za-z0-9]+/g) ?? [];
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}
