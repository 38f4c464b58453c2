/** A short fingerprint of plain data, the same for the same data: 13 hexadecimal digits (cyrb53, not a secret). */
export function fingerprint(data: unknown): string {
  const text = JSON.stringify(data);
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 0x9e3779b1);
    low = Math.imul(low ^ code, 0x5f356495);
  }
  high = mix(high, low);
  low = mix(low, high);
  return ((low & 0x1fffff) * 2 ** 32 + (high >>> 0)).toString(16).padStart(14, '0').slice(-13);
}

function mix(a: number, b: number): number {
  return Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
}
