import { diagramJsonSchema } from '../../src/model/document/json-schema';
import { rulesMarkdown } from '../../src/model/findings/rules-markdown';
import { KINDS } from '../../src/model/kinds/registry';
import { RULES } from '../../src/model/rules/run-rules';
import { generateCdkNames } from '../gen-cdk-names';
import { connectionsPage } from './connections-page';
import type { Generated } from './index-files';
import { kindsPage } from './kinds-page';
import { page } from './markdown';

/** What is generated from the model itself, and from AWS's service specification. */
export function modelOutputs(): readonly Generated[] {
  return [
    { path: 'docs/rules.md', text: page('Rules', rulesMarkdown(RULES)) },
    { path: 'docs/kinds.md', text: kindsPage(KINDS) },
    { path: 'docs/connections.md', text: connectionsPage(KINDS) },
    { path: 'docs/drawbridge.schema.json', text: `${JSON.stringify(diagramJsonSchema(), null, 2)}\n` },
    { path: 'src/model/emit/cdk/property-types.json', text: generateCdkNames() },
  ];
}
