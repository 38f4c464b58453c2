const PATTERN = /^arn:[^:]+:apigateway:[^:]*(?:::[^:]*)?:([^:]+):(?:path|action)\//;

/**
 * The code of the AWS service that an address of API Gateway names, such as `sqs` in
 * `arn:aws:apigateway:eu-central-1:sqs:path/1/jobs`; undefined for every other address.
 * @see https://docs.aws.amazon.com/apigateway/latest/api/API_Integration.html
 */
export function serviceIn(uri: string): string | undefined {
  return PATTERN.exec(uri.replaceAll(/\$\{AWS::(\w+)\}/g, '$1'))?.[1];
}
