/** Marks what the author of a new kind or rule must write; a test refuses it in committed code. */
export const blank = 'FILL IN';

const slugPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** `natGateway` or `nat-gateway` as `nat-gateway`. Throws with a sentence when it cannot be a file name. */
export function slugOf(name: string): string {
  const slug = name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
  if (!slugPattern.test(slug)) throw new Error(`"${name}" is no name: write it like nat-gateway.`);
  return slug;
}

/** `nat-gateway` as `natGateway`. */
export function camelOf(slug: string): string {
  return slug.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** `nat-gateway` as `Nat gateway`. */
export function wordsOf(slug: string): string {
  const words = slug.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
