export const code = (text: string): string => `\`${text}\``;

/** The first lines of every generated page. */
export function page(title: string, ...blocks: readonly string[]): string {
  return `${[`# ${title}`, '<!-- Written by `npm run gen`. Do not edit. -->', ...blocks].join('\n\n')}\n`;
}
