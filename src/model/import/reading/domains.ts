import type { ImportedResource, NodeDraft, ReadContext } from '../reader';
import { readCertificate } from './certificates';
import { resourceAt } from './values';

/** How a custom domain is mapped to an API. */
export interface DomainTypes {
  readonly domain: string;
  readonly mapping: string;
  /** The property by which a mapping names its API. */
  readonly api: string;
}

export const REST_DOMAIN: DomainTypes = {
  domain: 'AWS::ApiGateway::DomainName',
  mapping: 'AWS::ApiGateway::BasePathMapping',
  api: 'RestApiId',
};
export const HTTP_DOMAIN: DomainTypes = {
  domain: 'AWS::ApiGatewayV2::DomainName',
  mapping: 'AWS::ApiGatewayV2::ApiMapping',
  api: 'ApiId',
};

/** Reads the custom domain of an API. One that several APIs share is written by none of them. */
export function readDomain(read: ReadContext, draft: NodeDraft, resource: ImportedResource): void {
  const found = [REST_DOMAIN, HTTP_DOMAIN].flatMap((types) =>
    read.referring(resource, types.mapping, types.api).map((mapping) => ({ types, mapping })),
  );
  for (const { types, mapping } of found) {
    draft.take(mapping, 'DomainMapping');
    const domain = resourceAt(read, mapping.properties.DomainName, types.domain);
    if (!domain) {
      draft.text('domainName', mapping.properties.DomainName);
      continue;
    }
    const isShared = read.referring(domain, types.mapping, 'DomainName').length > 1;
    draft.take(domain, isShared ? undefined : 'DomainName');
    draft.text('domainName', domain.properties.DomainName);
    const [configuration] = read.list(domain.properties.DomainNameConfigurations).items;
    const { RegionalCertificateArn, CertificateArn } = domain.properties;
    const certificate = RegionalCertificateArn ?? CertificateArn ?? read.map(configuration).CertificateArn;
    readCertificate(read, draft, certificate, { by: resource, asked: 'DomainCertificateArn' });
  }
}
