import { useMemo } from 'react';
import type { Source } from '../../model/document/source';
import { reservationsOf } from '../store/importing/source-facts';
import { setView } from '../store/store';
import { setTemplateView } from '../store/template/view';
import { Button, Callout, FileGlyph, Section } from '../ui';

/** Where an imported diagram comes from, and what of it nobody can know here. */
export function SourceSection({ source }: { source: Source }) {
  const reservations = useMemo(() => reservationsOf(source), [source]);
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
