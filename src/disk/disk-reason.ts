const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'a file of this name is in the way',
  EISDIR: 'a folder of this name is in the way',
  EACCES: 'access is denied',
  EPERM: 'access is denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'no more of the disk is allowed to be used',
  EBUSY: 'another program holds it',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'its symbolic links go in a circle',
  ERR_INVALID_ARG_VALUE: 'the name is not valid',
};

/** Why the file system refused, in words. Anything that is not its refusal is a bug and goes on. */
export function diskReason(cause: unknown): string {
  if (!(cause instanceof Error && 'code' in cause)) throw cause;
  const code = String(cause.code);
  return REASONS[code] ?? `the system says ${code}`;
}

/** Whether the file system refused because the path leads nowhere. */
export function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR');
}
