import type { Page } from '@playwright/test';
import { expect } from './drawing';

/** A small network as somebody wrote it: comments, an expression, a condition, an output. */
export const NETWORK = `# The network of the shop
Parameters:
  Block:
    Type: String
    Default: 10.0.0.0/16
  Stage:
    Type: String
    Default: test
    AllowedValues: [test, prod]
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
Resources:
  Net: # the one VPC
    Type: AWS::EC2::VPC
    Properties:
      CidrBlock: !Ref Block
      Tags: [{ Key: Name, Value: shop }]
  Private:
    Type: AWS::EC2::Subnet
    Properties:
      VpcId: !Ref Net
      CidrBlock: 10.0.1.0/24
      AvailabilityZone: eu-central-1a
      Tags: [{ Key: Name, Value: private }]
  Spare:
    Type: AWS::EC2::Subnet
    Condition: IsProd
    Properties:
      VpcId: !Ref Net
      CidrBlock: 10.0.2.0/24
      AvailabilityZone: eu-central-1a
      Tags: [{ Key: Name, Value: spare }]
Outputs:
  Subnet:
    Value: !Ref Private
`;

/** Closes the summary of an import. */
export async function closeSummary(page: Page, name: string): Promise<void> {
  const summary = page.getByRole('dialog', { name: `${name} drawn` });
  await expect(summary).toBeVisible();
  await summary.getByRole('button', { name: 'Show the drawing' }).click();
  await expect(summary).toBeHidden();
}

/** Drops files on the window, as a browser tells of it. */
export async function dropFiles(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  const transfer = await page.evaluateHandle((all) => {
    const data = new DataTransfer();
    for (const [name, text] of Object.entries(all)) data.items.add(new File([text], name));
    return data;
  }, files);
  await page.dispatchEvent('.app', 'dragover', { dataTransfer: transfer });
  await expect(page.locator('html')).toHaveAttribute('data-dropping', 'files');
  await page.dispatchEvent('.app', 'drop', { dataTransfer: transfer });
}

/** Pastes text where the focus is. */
export function pasteText(page: Page, text: string): Promise<void> {
  return page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}
