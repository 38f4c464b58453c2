/** Letters of Inter by their width in hundredths of the size of the font, at weight 600. */
const LETTERS: Readonly<Record<number, string>> = {
  27: ' ijlI',
  34: "!,.:;'`t|",
  39: '()[]/\\fr',
  48: '1{}-_^"',
  55: '*?skxzaL',
  59: '7JcFevy',
  62: '5Ehnou2bdpqg',
  66: '#3689$PRSZ&0BT4',
  69: '+<=>~KYDX',
  75: 'AVCUGHN',
  78: 'OQ',
  85: 'w',
  92: 'mM',
  97: '…',
  102: 'W%@',
};
/** Of letters that are not in the list: as wide as most capitals. */
const OTHER = 75;

const WIDTHS = new Map(Object.entries(LETTERS).flatMap(([width, all]) => [...all].map((one) => [one, Number(width)])));

/** About how wide a text of the interface is, in px, never less by more than a hair. */
export function textWidth(text: string, fontSize: number): number {
  const hundredths = [...text].reduce((sum, letter) => sum + (WIDTHS.get(letter) ?? OTHER), 0);
  return (hundredths * fontSize) / 100;
}

/** As much of both ends of a text as there is room for: both tell things apart (`orders-…-prod`). */
export function cutInMiddle(text: string, room: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= room) return text;
  for (let letters = text.length - 1; letters > 1; letters--) {
    const start = text.slice(0, Math.ceil(letters / 2)).trimEnd();
    const cut = `${start}…${text.slice(-Math.floor(letters / 2)).trimStart()}`;
    if (widthOf(cut) <= room) return cut;
  }
  return `${text.slice(0, 1)}…`;
}
