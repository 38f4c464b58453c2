import { produce } from 'immer';
import { expect, it } from 'vitest';
import { deleteItems } from '../../../src/model/commands/delete-items';
import type { Diagram } from '../../../src/model/document/diagram';
import { writeTemplates } from '../../../src/model/writeback/write-templates';
import { importedTemplate } from '../../support/imported-resources';

const READS = `
          - Effect: Allow
            Principal: { Service: cloudfront.amazonaws.com }
            Action: s3:GetObject
            Resource: !Sub arn:\${AWS::Partition}:s3:::\${Files}/*
            Condition: { StringEquals: { AWS:SourceArn: !Sub 'arn:\${AWS::Partition}:cloudfront::\${AWS::AccountId}:distribution/\${Cdn}' } }`;
const OWN = `
          - Effect: Deny
            Principal: '*'
            Action: s3:*
            Resource: !Sub arn:\${AWS::Partition}:s3:::\${Files}/*
            Condition: { Bool: { aws:SecureTransport: 'false' } }`;
const template = (statements: string) => `Resources:
  Files: { Type: AWS::S3::Bucket }
  Access: { Type: AWS::CloudFront::OriginAccessControl, Properties: { OriginAccessControlConfig: { Name: x, OriginAccessControlOriginType: s3, SigningBehavior: always, SigningProtocol: sigv4 } } }
  Policy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref Files
      PolicyDocument:
        Statement:${statements}
  Cdn:
    Type: AWS::CloudFront::Distribution
    Properties:
      DistributionConfig:
        Enabled: true
        Origins: [{ Id: files, DomainName: !GetAtt Files.RegionalDomainName, OriginAccessControlId: !GetAtt Access.Id, S3OriginConfig: {} }]
        DefaultCacheBehavior: { TargetOriginId: files, ViewerProtocolPolicy: https-only, CachePolicyId: 658327ea-f89d-4fab-a63d-7e88639e58f6 }
`;

function without(diagram: Diagram, ...logicalIds: readonly string[]): string {
  const nodes = Object.values(diagram.nodes).flatMap(({ id, logicalId }) =>
    logicalIds.includes(logicalId) ? [id] : [],
  );
  const after = produce(diagram, (draft) => deleteItems.run(draft, { nodes, wires: [] }, () => 'r_none'));
  return writeTemplates(after, new Set()).files[0]?.text ?? '';
}

it('a bucket keeps what somebody wrote into its policy when the distribution that reads it goes', () => {
  const { diagram } = importedTemplate(template(OWN + READS));
  expect(without(diagram, 'Cdn')).toContain(`Statement:${OWN}\n`);
  expect(without(diagram, 'Cdn')).not.toContain('cloudfront.amazonaws.com');
  expect(without(diagram, 'Cdn', 'Files')).not.toContain('BucketPolicy');
});

it('a policy that is there for the distribution alone goes with it', () => {
  const { diagram } = importedTemplate(template(READS));
  expect(without(diagram, 'Cdn')).not.toContain('BucketPolicy');
});
