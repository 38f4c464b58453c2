import { useState } from 'react';
import type { ExportFile } from '../../model/template/template';
import { Button, CopyGlyph } from '../ui';

interface PreviewProps {
  readonly files: readonly ExportFile[];
  readonly onCopy: (text: string) => void;
}

/** Every file as it would be written; the template or the stack first. */
export function Preview({ files, onCopy }: PreviewProps) {
  const [path, setPath] = useState(() => firstToShow(files));
  const file = files.find((each) => each.path === path) ?? files[0];
  return (
    <div className="exporting-preview">
      <nav className="exporting-files" aria-label="Files">
        {files.map((each) => (
          <button
            type="button"
            key={each.path}
            aria-current={each === file ? 'true' : undefined}
            onClick={() => setPath(each.path)}
          >
            {each.path}
          </button>
        ))}
      </nav>
      <div className="exporting-text">
        <header>
          <span>{file?.path}</span>
          <Button variant="ghost" icon={CopyGlyph} onClick={() => onCopy(file?.text ?? '')}>
            Copy
          </Button>
        </header>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable by keyboard */}
        <section className="exporting-scroll" tabIndex={0} aria-label={file?.path ?? 'File'}>
          <pre data-testid="export-text">{file?.text}</pre>
        </section>
      </div>
    </div>
  );
}

/** The template or the stack, rather than the package around it. */
function firstToShow(files: readonly ExportFile[]): string {
  return (
    (files.find(({ path }) => path.startsWith('lib/') || /\.template\.(yaml|json)$/.test(path)) ?? files[0])?.path ?? ''
  );
}
