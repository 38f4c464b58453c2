import { defineReader } from '../reader';
import { readBehaviors } from '../reading/behaviors';
import { readCertificate } from '../reading/certificates';
import { readOrigins } from '../reading/origins';

const DISTRIBUTION = 'AWS::CloudFront::Distribution';

/** Distributions with their origins, VPC origins and behaviours. */
export const cloudFrontReader = defineReader({
  types: [
    DISTRIBUTION,
    'AWS::CloudFront::VpcOrigin',
    'AWS::CloudFront::OriginAccessControl',
    'AWS::CloudFront::CloudFrontOriginAccessIdentity',
  ],
  kindOf: ({ type }) => (type === DISTRIBUTION ? 'cloudFront' : undefined),
  read: (resource, draft, read) => {
    const config = read.map(resource.properties.DistributionConfig);
    draft.label(config.Comment);
    if (config.Aliases !== undefined) draft.text('aliases', { 'Fn::Join': [', ', config.Aliases] });
    readCertificate(read, draft, read.map(config.ViewerCertificate).AcmCertificateArn, {
      by: resource,
      asked: `${resource.logicalId}CertificateArn`,
    });
    draft.choice('priceClass', config.PriceClass);
    draft.text('defaultRootObject', config.DefaultRootObject);
    draft.nodeRef('accessLog', read.map(config.Logging).Bucket, 's3Bucket');
    const rows = readOrigins(resource, config, draft, read);
    readBehaviors(resource, config, rows, draft, read);
  },
});
