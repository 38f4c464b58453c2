import { shell } from 'electron';

/** Where our rules' sources and our own pages are. Anything else is not opened, whoever asks. */
const HOSTS = new Set(['docs.aws.amazon.com', 'aws.amazon.com', 'repost.aws', 'github.com', 'courseiva.com']);

/** Whether a link may be handed to the person's browser. */
export function isAllowedLink(link: string): boolean {
  if (!URL.canParse(link)) return false;
  const { protocol, hostname, port, username, password } = new URL(link);
  return protocol === 'https:' && HOSTS.has(hostname) && `${port}${username}${password}` === '';
}

/** Opens an allowed link in the person's browser; answers whether it was allowed. */
export async function openLink(link: string): Promise<boolean> {
  if (!isAllowedLink(link)) return false;
  await shell.openExternal(link);
  return true;
}
