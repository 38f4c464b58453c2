import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { Diagram } from '../../../src/model/document/diagram';
import { importTemplates } from '../../../src/model/import/import-templates';
import { RowId } from '../../../src/model/kinds/fields';
import { writeTemplates } from '../../../src/model/writeback/write-templates';

const text = readFileSync(fileURLToPath(new URL('../import/bases/rest-v1.yaml', import.meta.url)), 'utf8');

function imported(): Diagram {
  const result = importTemplates([{ name: 'a.yaml', text }]);
  if (!result.ok) throw new Error(result.error.sentence);
  return result.value.diagram;
}

it('a route that is added to an imported REST API is waited for by the deployment that is there', () => {
  const doc = imported();
  const api = Object.values(doc.nodes).find((node) => node.kind === 'restApi');
  const [route] = api?.kind === 'restApi' ? api.props.routes : [];
  if (api?.kind !== 'restApi' || !route) throw new Error('no API with a route');
  const health = {
    ...route,
    id: RowId.parse('r_health'),
    path: '/health',
    integration: 'MOCK' as const,
    authorization: 'NONE' as const,
    authorizer: null,
  };
  const changed = { ...api, props: { ...api.props, routes: [...api.props.routes, health] } };
  const written = writeTemplates({ ...doc, nodes: { ...doc.nodes, [api.id]: changed } }, new Set());
  expect([written.unwritten, written.dangling]).toEqual([[], []]);
  expect(written.files[0]?.text).toContain(
    '  Deployment:\n    Type: AWS::ApiGateway::Deployment\n    DependsOn:\n      - GetOrders\n      - ApiGetHealth\n',
  );
});
