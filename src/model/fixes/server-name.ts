import type { NodeOf } from '../document/diagram';
import type { NodeId, RowId } from '../kinds/fields';
import { fix, setField } from './edits';
import type { QuickFix } from './quick-fix';

/** Offers to call a backend by a name on its certificate; a name with a star is none. */
export function serverNameFixes(
  api: NodeId,
  route: RowId,
  certificate: NodeOf<'certificate'> | undefined,
): readonly QuickFix[] {
  const { domainName = '', alternativeNames = '' } = certificate?.props ?? {};
  const names = [domainName, ...alternativeNames.split(',')].map((name) => name.trim());
  const name = names.find((each) => each !== '' && !each.includes('*'));
  return name
    ? [fix('name-server', `Call it ${name}, as its certificate does`, setField(api, route, 'serverName', name))]
    : [];
}
