/** The one stretch of a text that has to change for it to become another: what is equal before and behind stays, and so does what is in sight. */
export function replacement(before: string, after: string): { from: number; to: number; insert: string } | [] {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}
