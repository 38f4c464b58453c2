import type { CfnValue } from '../../cfn/value';
import type { ImportedResource, NodeDraft, ReadContext, RowDraft } from '../reader';
import { textWithNames } from './values';

/** The certificate of a listener: a node where it is imported too, else its ARN as it is written. */
export function readListenerCertificate(
  read: ReadContext,
  row: RowDraft,
  value: CfnValue | undefined,
  asked: string,
): void {
  if (read.node(value, 'certificate') !== undefined) row.nodeRef('certificate', value, 'certificate');
  else row.text('certificateArn', givenArn(read, value, asked));
}

/** The certificate of a domain or distribution; one that is made elsewhere is drawn with its ARN. */
export function readCertificate(
  read: ReadContext,
  draft: NodeDraft,
  value: CfnValue | undefined,
  { by, asked }: { readonly by: ImportedResource; readonly asked: string },
): void {
  if (read.node(value, 'certificate') !== undefined) {
    draft.nodeRef('certificate', value, 'certificate');
    return;
  }
  const arn = givenArn(read, value, asked);
  if (arn === undefined) return;
  const target = read.target(value);
  const existing = read.implied('certificate', target?.to === 'outside' ? target.name : arn, by);
  existing.set('arn', arn);
  existing.unknown('domainName');
  existing.unknown('alternativeNames');
  draft.set('certificate', existing.id);
}

/**
 * The ARN as it is written; names of what holds it stand in it as they do in `Fn::Sub`. A parameter of Drawbridge's own
 * is asked for at deployment, which is what a certificate without ARN means.
 */
function givenArn(read: ReadContext, value: CfnValue | undefined, asked: string): string | undefined {
  const target = read.target(value);
  return target?.to === 'outside' && target.name.endsWith(asked) ? undefined : textWithNames(read.resolve(value));
}
