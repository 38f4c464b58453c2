import type { CfnValue } from '../cfn/value';
import type { EmitContext } from './kind';

const GRAVITON = /^(a1|[a-z]+\d+g[a-z]*)\./;

/** The image of an instance. AWS keeps the id of the newest one in a public parameter, read at each deployment. */
export function imageOf(
  { imageId, instanceType }: { readonly imageId: string; readonly instanceType: string },
  ctx: EmitContext,
): CfnValue {
  if (imageId !== '' || ctx.isWritten()) return imageId;
  const architecture = GRAVITON.test(instanceType) ? 'arm64' : 'x86_64';
  return ctx.parameter({
    suffix: architecture === 'arm64' ? 'AmazonLinuxArm64ImageId' : 'AmazonLinuxImageId',
    shared: true,
    type: 'AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>',
    description: `Newest Amazon Linux 2023 for ${architecture}`,
    default: `/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-${architecture}`,
  });
}
