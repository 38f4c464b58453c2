/** Ends a switch over a union, so that a new member is a compile error and a stray value a loud one. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
