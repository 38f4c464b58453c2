import { defineReader } from '../reader';
import { firstOf, nameTag } from '../reading/values';

/** Certificates of AWS Certificate Manager. */
export const certificateReader = defineReader({
  types: ['AWS::CertificateManager::Certificate'],
  kindOf: () => 'certificate',
  read: ({ properties }, draft, read) => {
    draft.label(firstOf(nameTag(read, properties.Tags), properties.DomainName));
    draft.text('domainName', properties.DomainName);
    const names = properties.SubjectAlternativeNames;
    if (names !== undefined) draft.text('alternativeNames', { 'Fn::Join': [', ', names] });
    draft.choice('validation', properties.ValidationMethod ?? 'EMAIL');
    if (properties.CertificateAuthorityArn !== undefined) draft.set('authority', 'private');
  },
});
