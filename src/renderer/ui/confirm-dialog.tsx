import { AlertDialog as Radix } from 'radix-ui';
import { type ReactNode, useRef } from 'react';
import { Button, type ButtonProps } from './button';
import { useFocusReturn } from './use-focus-return';
import './dialog.css';

export interface Choice<C extends string> {
  readonly id: C;
  readonly label: string;
  readonly variant?: NonNullable<ButtonProps['variant']> | undefined;
}

export interface ConfirmDialogProps<C extends string> {
  readonly open: boolean;
  readonly title: string;
  readonly message: ReactNode;
  /** What it is about, one line each. */
  readonly details?: readonly string[] | undefined;
  /** From left to right after Cancel; the last one is what Enter does. */
  readonly choices: readonly Choice<C>[];
  readonly onChoose: (choice: C) => void;
  /** Something is told rather than asked: there is nothing to cancel. */
  readonly isNotice?: boolean | undefined;
  /** Cancel and Escape. */
  readonly onCancel: () => void;
}

/** A question that must be answered before anything else: lose changes, overwrite a file. */
export function ConfirmDialog<C extends string>(props: ConfirmDialogProps<C>) {
  const { open, title, message, details = [], choices, isNotice = false, onChoose, onCancel } = props;
  const last = choices.at(-1);
  const answer = useRef<HTMLButtonElement>(null);
  const focusReturn = useFocusReturn(answer);
  return (
    <Radix.Root open={open} onOpenChange={(next) => !next && onCancel()}>
      <Radix.Portal>
        <Radix.Overlay className="ui-scrim" />
        <Radix.Content className="ui-dialog ui-dialog-confirm" {...focusReturn}>
          <Radix.Title className="ui-dialog-title">{title}</Radix.Title>
          <Radix.Description className="ui-dialog-description">{message}</Radix.Description>
          {details.length > 0 && (
            <ul className="ui-dialog-details">
              {details.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
          <footer className="ui-dialog-footer">
            {!isNotice && (
              <Button variant="ghost" onClick={onCancel}>
                Cancel
              </Button>
            )}
            {choices.map((choice) => (
              <Button
                key={choice.id}
                variant={choice.variant ?? (choice === last ? 'filled' : 'outline')}
                ref={choice === last ? answer : undefined}
                onClick={() => onChoose(choice.id)}
              >
                {choice.label}
              </Button>
            ))}
          </footer>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
