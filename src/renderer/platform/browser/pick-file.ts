/** What the open dialog shows. */
export const READABLE = {
  description: 'Diagrams and CloudFormation templates',
  accept: { 'application/json': ['.drawbridge', '.json'], 'application/yaml': ['.yaml', '.yml', '.template'] },
} as const;

/** What the save dialog writes. */
export const DIAGRAM = { description: 'Drawbridge diagram', accept: { 'application/json': ['.drawbridge'] } } as const;

/** What a file input lets through. */
export const ACCEPTED = Object.values(READABLE.accept).flat().join(',');

/** What the save dialog writes where a template is kept. */
export const TEMPLATE = {
  description: 'CloudFormation template',
  accept: { 'application/yaml': ['.yaml', '.yml', '.template'], 'application/json': ['.json'] },
} as const;

/** Asks for a file with the means every browser has; `undefined` when the dialog was closed. */
export function pickWithInput(): Promise<File | undefined> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = ACCEPTED;
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0]));
    input.addEventListener('cancel', () => resolve(undefined));
    input.click();
  });
}
