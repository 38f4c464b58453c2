const NAMES = /^(Cognito|Lambda|Route|Region)\b/;
/** Acronyms that are spoken as a word, not letter by letter. */
const SPOKEN = /^(NAT|REST|ROSA)\b/;

/** A title as it stands inside a sentence: `Target group` is `target group`, `REST API` and `Lambda function` stay. */
export function inSentence(title: string): string {
  const [first = '', second = ''] = title.split(' ');
  const isName = /[A-Z0-9]/.test(first.slice(1)) || /^[A-Z]/.test(second) || NAMES.test(first);
  return isName ? title : title.charAt(0).toLowerCase() + title.slice(1);
}

/** `an NLB`, `a VPC`, `a REST API`, `an interface endpoint`. */
export function withArticle(noun: string): string {
  const isSpelled = /^[AEFHILMNORSX][A-Z0-9]/.test(noun) && !SPOKEN.test(noun);
  return `${isSpelled || /^[AEIOaeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** `1 EC2 instance`, `2 target groups`; names and acronyms stay as they are: `2 NLB`, `3 Lambda`. */
export function counted(count: number, noun: string): string {
  const isWord = /\s[a-z]+$|^[A-Z]?[a-z]+$/.test(noun) && !/^(Lambda|Internet)$/.test(noun);
  return `${count} ${inSentence(noun)}${count !== 1 && isWord ? 's' : ''}`;
}
