/** Names of files without folders; where two are the same, with as many folders as tell them apart. */
export function shortNames(paths: readonly string[]): readonly string[] {
  const parts = paths.map((path) => path.split(/[/\\]/).filter((part) => part !== '' && part !== '.'));
  const short = (i: number, depth: number) => (parts[i] ?? []).slice(-depth).join('/');
  const names = paths.map((path, i) => {
    const others = parts.map((_, j) => j).filter((j) => j !== i);
    const most = parts[i]?.length ?? 1;
    for (let depth = 1; depth <= most; depth++) {
      if (!others.some((j) => short(j, depth) === short(i, depth))) return short(i, depth);
    }
    return short(i, most) || path || 'template';
  });
  const seen = new Map<string, number>();
  return names.map((name) => {
    const n = (seen.get(name) ?? 0) + 1;
    seen.set(name, n);
    return n === 1 ? name : `${name} (${n})`;
  });
}
