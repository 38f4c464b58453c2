import { openLink } from '../links';
import { handle } from './handle';

/** Opening documentation in the person's browser. */
export function handleLinks(): void {
  handle('link:open', async ({ url }) => {
    if (!(await openLink(url))) throw new Error(`link:open: refused ${url}`);
  });
}
