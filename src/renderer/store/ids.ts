import type { NewId } from '../../model/history/history';

/** Random ids: the model itself has no randomness, so the shell brings it. */
export const newId: NewId = (prefix) => {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return `${prefix}_${[...bytes].map((byte) => (byte % 36).toString(36)).join('')}${Date.now().toString(36).slice(-4)}`;
};
