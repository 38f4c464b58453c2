/** What the open dialog shows. */
export const READABLE = {
  description: 'Diagrams and CloudFormation templates',
  accept: { 'application/json': ['.drawbridge', '.json'], 'application/yaml': ['.yaml', '.yml', '.template'] },
} as const;

/** What the save dialog writes. */
export const DIAGRAM = { description: 'Drawbridge diagram', accept: { 'application/json': ['.drawbridge'] } } as const;

/** Asks for a file with the means every browser has; `undefined` when the dialog was closed. */
export function pickWithInput(): Promise<File | undefined> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = Object.values(READABLE.accept).flat().join(',');
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0]));
    input.addEventListener('cancel', () => resolve(undefined));
    input.click();
  });
}
