/** The types of resources that deploy a template of their own: nested stacks. */
export const STACK_TYPES: readonly string[] = ['AWS::CloudFormation::Stack', 'AWS::Serverless::Application'];
