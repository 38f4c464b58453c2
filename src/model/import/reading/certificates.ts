import type { CfnValue } from '../../cfn/value';
import type { ReadContext, RowDraft } from '../reader';
import { textWithNames } from './values';

type Certified = Pick<RowDraft, 'nodeRef' | 'set'>;

interface CertificateFields {
  readonly node: string;
  /** Field for the ARN, where there is one; names of what holds it stand in it as they do in `Fn::Sub`. */
  readonly arn?: string;
  /** End of the name of the parameter that Drawbridge writes where no ARN is given. */
  readonly asked?: string;
}

/** The certificate a value names: a node where it is imported too, else its ARN where that is written down. */
export function readCertificate(
  read: ReadContext,
  draft: Certified,
  value: CfnValue | undefined,
  fields: CertificateFields,
): void {
  if (read.node(value, 'certificate') !== undefined) {
    draft.nodeRef(fields.node, value, 'certificate');
    return;
  }
  const arn = textWithNames(read.resolve(value));
  const target = read.target(value);
  // A parameter of Drawbridge's own is asked for at deployment, which is what a certificate without ARN means.
  const isAsked = target?.to === 'outside' && fields.asked !== undefined && target.name.endsWith(fields.asked);
  if (fields.arn !== undefined && arn !== undefined && !isAsked) draft.set(fields.arn, arn);
}
