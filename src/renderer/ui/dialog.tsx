import { Dialog as Radix } from 'radix-ui';
import type { ReactNode, RefObject } from 'react';
import { IconButton } from './icon-button';
import { CloseGlyph } from './icons/tool-glyphs';
import { useFocusReturn } from './use-focus-return';
import './dialog.css';

export interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** One line under the title; also what a screen reader announces. */
  readonly description?: ReactNode | undefined;
  /** Buttons at the bottom right, the filled one last. */
  readonly footer?: ReactNode | undefined;
  /** In px; the window limits it. */
  readonly width?: number | undefined;
  /** What gets the focus first: the primary act of a dialog that only tells; else the first control has it. */
  readonly first?: RefObject<HTMLElement | null> | undefined;
  readonly children: ReactNode;
}

/** A modal window: keeps the focus, Escape closes it, the focus goes back to where it was. */
export function Dialog({ open, onClose, title, description, footer, width = 480, first, children }: DialogProps) {
  const focusReturn = useFocusReturn(first);
  return (
    <Radix.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="ui-scrim" />
        <Radix.Content
          className="ui-dialog"
          style={{ width }}
          {...focusReturn}
          {...(description === undefined ? { 'aria-describedby': undefined } : {})}
        >
          <Radix.Title className="ui-dialog-title">{title}</Radix.Title>
          {description !== undefined && (
            <Radix.Description className="ui-dialog-description">{description}</Radix.Description>
          )}
          <div className="ui-dialog-body">{children}</div>
          {footer && <footer className="ui-dialog-footer">{footer}</footer>}
          {/* Last, so that the focus starts on what the dialog is for. */}
          <div className="ui-dialog-close">
            <IconButton icon={CloseGlyph} label="Close" shortcut="Esc" onClick={onClose} />
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
