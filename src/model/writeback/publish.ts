import type { Diagram } from '../document/diagram';
import { deploymentsOf } from '../document/source';
import type { NodeId } from '../kinds/fields';
import { fingerprint } from '../lib/fingerprint';
import { sameData } from '../lib/same-data';
import { parseTemplate } from '../source/parse-template';
import { renameLogicalId } from '../source/rename';
import type { Template } from '../template/template';

/** A deployment of a REST API that has other methods than it was imported with. */
export interface ChangedApi {
  readonly label: string;
  /** Logical id of the deployment. */
  readonly deployment: string;
  /** The id with which it is made anew; undefined when nobody asked for that. */
  readonly next?: string;
}

/** The deployments that a file has of REST APIs that were changed. */
export function changedApis(
  { nodes, source }: Diagram,
  file: number,
  before: Template | undefined,
  now: Template | undefined,
): readonly ChangedApi[] {
  if (before === now) return [];
  return Object.entries(source?.origins ?? {}).flatMap(([id, { file: own, parts, publishes }]) => {
    const node = nodes[id as NodeId];
    const deployments = own === file ? deploymentsOf({ parts }) : [];
    if (node?.kind !== 'restApi' || deployments.length === 0) return [];
    const published = publishedBy(now, id);
    if (sameData(publishedBy(before, id), published)) return [];
    return deployments.map((deployment, i) => {
      // Two deployments may have had one name and a fingerprint each.
      const print = fingerprint(i === 0 ? published : [i, published]);
      return { label: node.label, deployment, ...(publishes ? { next: `${stemOf(deployment)}${print}` } : {}) };
    });
  });
}

const PUBLISHED = /^AWS::ApiGateway::(?:Method|Resource|Authorizer)$/;

/** What a deployment takes down of an API. */
function publishedBy(stack: Template | undefined, api: string) {
  const own = stack?.resources.filter(({ nodeId }) => nodeId === api) ?? [];
  return own.flatMap(({ logicalId, type, properties }) => {
    if (PUBLISHED.test(type)) return [{ logicalId, type, properties }];
    if (type !== 'AWS::ApiGateway::RestApi') return [];
    const { Name: _name, Description: _description, EndpointConfiguration: _endpoint, ...rest } = properties;
    return [{ logicalId, type, properties: rest }];
  });
}

/** A logical id without the fingerprint of what it published before: ours, or that of the CDK. */
function stemOf(deployment: string): string {
  return deployment.replace(/(?:[0-9a-f]{32}|[0-9a-f]{13})$/, '') || deployment;
}

/** A text in which the deployments of these APIs have their next ids, everywhere. */
export function withNewDeployments(name: string, text: string, apis: readonly ChangedApi[]): string {
  return apis.reduce((before, { deployment, next }) => {
    const parsed = next === undefined ? undefined : parseTemplate(name, before);
    return parsed?.ok && next !== undefined ? renameLogicalId(parsed.value, deployment, next) : before;
  }, text);
}
