import './key-cap.css';

const ARROWS: Readonly<Record<string, string>> = { ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓' };

/** A shortcut as key caps: `Ctrl+Shift+P` becomes three; a plus sign itself is written `Ctrl++`. */
export function KeyCap({ keys }: { readonly keys: string }) {
  return (
    <kbd className="ui-keys">
      {keysOf(keys).map((key) => (
        <kbd key={key} className="ui-key">
          {ARROWS[key] ?? key}
        </kbd>
      ))}
    </kbd>
  );
}

/** The single keys of a shortcut in words. */
export function keysOf(shortcut: string): readonly string[] {
  return shortcut.split(/\+(?=.)/).filter((key) => key !== '');
}
