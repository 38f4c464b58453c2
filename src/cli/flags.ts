/** What may stand behind a flag: one of some words, any text (`name` says what in the help), text each of several times, or nothing. */
export type Flag =
  | { readonly takes: 'choice'; readonly choices: readonly string[] }
  | { readonly takes: 'text'; readonly name: string }
  | { readonly takes: 'texts'; readonly name: string }
  | { readonly takes: 'nothing' };

export type Flags = Readonly<Record<string, Flag>>;

/** What the flags of a command were given. */
export type Values<F extends Flags> = {
  readonly [K in keyof F]?: F[K] extends { readonly choices: readonly (infer V)[] }
    ? V
    : F[K] extends { readonly takes: 'nothing' }
      ? true
      : F[K] extends { readonly takes: 'texts' }
        ? readonly string[]
        : string;
};

export function choice<const V extends readonly string[]>(...choices: V) {
  return { takes: 'choice', choices } as const;
}

export function text(name: string) {
  return { takes: 'text', name } as const;
}

/** Text behind a flag that may be given several times. */
export function texts(name: string) {
  return { takes: 'texts', name } as const;
}

export const nothing = { takes: 'nothing' } as const;
