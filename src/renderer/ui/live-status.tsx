/** A line that screen readers speak when it changes; takes the place of a toast. Keep it mounted, empty when there is nothing to say. */
export function LiveStatus({ message }: { readonly message: string }) {
  return (
    <output className="ui-live-status" aria-live="polite">
      {message}
    </output>
  );
}
