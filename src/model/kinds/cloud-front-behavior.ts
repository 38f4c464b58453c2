import type { CfnMap } from '../cfn/value';
import type { WrittenOrigin } from './cloud-front-origin';
import type { RowId } from './fields';
import type { EmitContext } from './kind';

/** A row of the table of behaviours. */
export interface CacheBehavior {
  readonly path: string;
  readonly origin: RowId | null;
  readonly viewerProtocol: string;
  readonly cachePolicy: string;
}

/** Ids of AWS's own cache policies, as CloudFront documents them; they are the same in every account. */
export const CACHE_POLICIES: ReadonlyMap<string, string> = new Map([
  ['CachingOptimized', '658327ea-f89d-4fab-a63d-7e88639e58f6'],
  ['CachingOptimizedForUncompressedObjects', 'b2884449-e4de-46a7-ac36-70bc7f1ddd6d'],
  ['CachingDisabled', '4135ea2d-6df8-44a3-9df3-4b5a84be39ad'],
  ['UseOriginCacheControlHeaders', '83da9c7e-98b4-4e11-a168-04f0df8e2c65'],
  ['UseOriginCacheControlHeaders-QueryStrings', '4cc15a8a-d715-48a4-82b8-cc0b614638fe'],
]);

/** AllViewerExceptHostHeader: an API answers only to its own name. */
const ALL_BUT_HOST = 'b689b0a8-53d0-40ab-baf2-68738e2966ac';

/** How CloudFront treats the requests of one path. */
export function behaviorOf(behavior: CacheBehavior, origins: readonly WrittenOrigin[], ctx: EmitContext): CfnMap {
  const origin = origins.find(({ row }) => row === behavior.origin) ?? origins[0];
  const policy = CACHE_POLICIES.get(behavior.cachePolicy) ?? behavior.cachePolicy;
  if (!/^[0-9a-f-]{36}$/.test(policy)) {
    ctx.note(`Cache policy "${policy}" of path ${behavior.path} is none of AWS's own: put the id of yours there.`);
  }
  return {
    TargetOriginId: origin?.name ?? '',
    ViewerProtocolPolicy: behavior.viewerProtocol,
    CachePolicyId: policy,
    Compress: true,
    ...(origin?.servesFiles
      ? {}
      : {
          AllowedMethods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'],
          OriginRequestPolicyId: ALL_BUT_HOST,
        }),
  };
}
