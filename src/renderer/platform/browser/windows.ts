const PREFIX = 'drawbridge-window-';

/**
 * Gives this window a name that others can see for as long as it is open: the browser lets go of its lock when the window
 * is closed, reloaded or killed, so nobody has to tell, and no clock has to guess.
 */
export function nameWindow(): Promise<string> {
  const name = crypto.randomUUID();
  return new Promise((resolve, reject) => {
    const held = navigator.locks.request(`${PREFIX}${name}`, () => {
      resolve(name);
      return new Promise<never>(() => undefined);
    });
    held.catch(reject);
  });
}

/** The names of all windows that are open now, this one among them. */
export async function liveWindows(): Promise<ReadonlySet<string>> {
  const { held = [] } = await navigator.locks.query();
  const names = held.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : []));
  return new Set(names);
}
