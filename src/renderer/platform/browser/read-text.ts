import type { Outcome } from '../platform';
import { done, failed, thrown } from './outcomes';

/** The same limit as on the desktop. */
const SIZE_LIMIT = 20 * 1024 * 1024;

/** Reads a file as UTF-8 text without its byte order mark. */
export async function readText(file: File): Promise<Outcome<string>> {
  const { name, size } = file;
  if (size > SIZE_LIMIT) return failed({ code: 'too-large', name, bytes: size, limit: SIZE_LIMIT });
  try {
    return done(new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()));
  } catch (error) {
    return error instanceof TypeError ? failed({ code: 'not-text', name }) : thrown(error, name);
  }
}
