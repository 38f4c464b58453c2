/** Whether a text is a name in DNS, such as `web-1.eu-central-1.elb.amazonaws.com`, and no address. */
export function isDnsName(text: string): boolean {
  return /^(?=.{1,253}\.?$)([a-z0-9_]([a-z0-9_-]{0,62}[a-z0-9_])?\.)+[a-z][a-z0-9-]*\.?$/i.test(text);
}
