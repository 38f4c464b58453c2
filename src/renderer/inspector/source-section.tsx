import { useMemo } from 'react';
import type { Source } from '../../model/document/source';
import { useOutlines } from '../store/importing/use-outlines';
import { setView } from '../store/store';
import { setTemplateView } from '../store/template/view';
import { Button, Callout, FileGlyph, Section } from '../ui';

/** Where an imported diagram comes from, and what of it nobody can know here. */
export function SourceSection({ source }: { source: Source }) {
  const doubtful = useMemo(() => source.files.filter(({ text }) => /\bTransform\b|::MODULE\b/.test(text)), [source]);
  const reservations = useOutlines(doubtful)?.flatMap((outline) => outline.reservations) ?? [];
  const show = (file: string) => {
    setTemplateView({ file });
    setView({ bottom: 'template' });
  };
  return (
    <>
      {reservations.length > 0 && (
        <Callout severity="warning" title="Not all of the template is drawn">
          {reservations.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Callout>
      )}
      <Section title={source.files.length === 1 ? 'Template' : 'Templates'}>
        <ul className="inspector-files">
          {source.files.map(({ name }) => (
            <li key={name}>
              <Button variant="link" icon={FileGlyph} onClick={() => show(name)}>
                {name}
              </Button>
            </li>
          ))}
        </ul>
        <div>
          <Button onClick={() => setView({ dialog: 'values' })}>Template values</Button>
        </div>
      </Section>
    </>
  );
}
