import type { CfnValue } from '../../cfn/value';
import type { ReadContext, RowDraft } from '../reader';

type Certified = Pick<RowDraft, 'nodeRef' | 'set'>;

/** The certificate a value names: a node where it is imported too, else its ARN where that is written down. */
export function readCertificate(
  read: ReadContext,
  draft: Certified,
  value: CfnValue | undefined,
  fields: { readonly node: string; readonly arn?: string },
): void {
  if (read.node(value, 'certificate') !== undefined) {
    draft.nodeRef(fields.node, value, 'certificate');
    return;
  }
  // What a parameter holds is asked for at deployment, which is what a certificate without ARN means.
  if (fields.arn !== undefined && typeof value === 'string' && value.startsWith('arn:')) draft.set(fields.arn, value);
}
