import { diagramJsonSchema } from '../../src/model/document/json-schema';
import { KINDS } from '../../src/model/kinds/registry';
import { RULES } from '../../src/model/rules/run-rules';
import { generateCdkNames } from '../gen-cdk-names';
import type { Generated } from './index-files';
import { connectionsPage, kindsPage } from './kinds-page';
import { rulesPage } from './rules-page';

/** What is generated from the model itself, and from AWS's service specification. */
export function modelOutputs(): readonly Generated[] {
  return [
    { path: 'docs/rules.md', text: rulesPage(RULES) },
    { path: 'docs/kinds.md', text: kindsPage(KINDS) },
    { path: 'docs/connections.md', text: connectionsPage(KINDS) },
    { path: 'docs/drawbridge.schema.json', text: `${JSON.stringify(diagramJsonSchema(), null, 2)}\n` },
    { path: 'src/model/emit/cdk/property-types.json', text: generateCdkNames() },
  ];
}
