import { KindIcon, Section } from '../../../src/renderer/ui';
import * as icons from '../../../src/renderer/ui/icons';
import { iconNames } from '../icon-names';

const glyphs = Object.entries(icons).flatMap(([name, icon]) =>
  name.endsWith('Glyph') && typeof icon === 'function' ? [{ name, Glyph: icon as icons.Glyph }] : [],
);

/** Every icon, with its name as a tooltip. */
export function Icons() {
  return (
    <div className="gallery-card">
      <Section title="Kinds">
        <div className="gallery-line" style={{ padding: 0 }}>
          {[...iconNames, 'eventBus'].map((name) => (
            <span key={name} title={name}>
              <KindIcon name={name} size={30} />
            </span>
          ))}
        </div>
      </Section>
      <Section title="Glyphs">
        <div className="gallery-line" style={{ padding: 0, gap: 12 }}>
          {glyphs.map(({ name, Glyph }) => (
            <span key={name} title={name}>
              <Glyph />
            </span>
          ))}
        </div>
      </Section>
      <Section title="Glyphs at 32" variant="list">
        <div className="gallery-line" style={{ gap: 12 }}>
          {glyphs.map(({ name, Glyph }) => (
            <Glyph key={name} size={32} />
          ))}
          <icons.Mark size={32} />
        </div>
      </Section>
    </div>
  );
}
