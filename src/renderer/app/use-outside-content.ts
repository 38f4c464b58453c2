import { useEffect } from 'react';
import { appStore, say } from '../store/store';
import type { FileActions } from './files';
import { pasteTemplate } from './open-templates';
import { holdsTemplate } from './templates-among';

/** Files dropped on the window are opened; template text that is pasted onto the canvas is drawn. */
export function useOutsideContent(files: FileActions): void {
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      // Without this the browser would leave the app and show the file.
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = isBusy() ? 'none' : 'copy';
      document.documentElement.dataset.dropping = 'files';
    };
    const end = () => delete document.documentElement.dataset.dropping;
    const drop = (event: DragEvent) => {
      end();
      if (!holdsFiles(event) || !event.dataTransfer) return;
      event.preventDefault();
      if (!isBusy()) void files.drop(event.dataTransfer);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) end();
    };
    const paste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (isTyping(event.target) || isBusy() || text.trim() === '') return;
      event.preventDefault();
      if (holdsTemplate(text)) void pasteTemplate(text);
      else say('What was pasted is no CloudFormation template');
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    window.addEventListener('paste', paste);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
      window.removeEventListener('paste', paste);
    };
  }, [files]);
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}

function isBusy(): boolean {
  return (
    appStore.getState().view.busy !== null || document.querySelector('[role="dialog"], [role="alertdialog"]') !== null
  );
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable="true"]') !== null;
}
