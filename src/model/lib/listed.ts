/** The entries of a text with commas, trimmed, without empty ones: `10.0.0.0/8, 192.168.0.0/16`. */
export function listed(text: string): readonly string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
