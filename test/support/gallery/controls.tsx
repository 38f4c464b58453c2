import { Button, Callout, Chip, KeyCap, Pill, Section, SeverityBadge, SeverityIcon } from '../../../src/renderer/ui';
import { FolderGlyph, LightbulbGlyph, PlusGlyph, SecurityGroupGlyph } from '../../../src/renderer/ui/icons';

const severities = ['error', 'warning', 'info', 'ok'] as const;

/** Buttons, chips, pills and callouts. */
export function Controls() {
  return (
    <div className="gallery-card">
      <div className="gallery-line" style={{ flexDirection: 'column', alignItems: 'stretch' }}>
        <Button variant="filled" size="large" icon={PlusGlyph} shortcut="Ctrl+N">
          New diagram
        </Button>
        <Button size="large" icon={FolderGlyph} shortcut="Ctrl+O">
          Open
        </Button>
      </div>
      <div className="gallery-line">
        <Button>Outline</Button>
        <Button variant="ghost">Ghost</Button>
        <Button variant="danger">Danger</Button>
        <Button disabled>Off</Button>
        <Button pressed>On</Button>
        <Button variant="link">Why</Button>
      </div>
      {severities.map((severity) => (
        <Callout
          key={severity}
          severity={severity}
          title="LB-28"
          trailing="1 of 1"
          actions={
            <>
              <Button icon={LightbulbGlyph}>Turn enforcement off</Button>
              <Button variant="link">Why</Button>
            </>
          }
        >
          Inbound rules are enforced on PrivateLink traffic and <b>nlb-sg</b> has no rule for the caller.
        </Callout>
      ))}
      <Section title="Security groups">
        <div className="gallery-line" style={{ padding: 0 }}>
          <Chip icon={SecurityGroupGlyph} onClick={() => {}}>
            nlb-sg
          </Chip>
          <Chip>+2</Chip>
          <Pill>2</Pill>
          <Pill tone="accent">3</Pill>
          <Pill tone="ok" icon={<SeverityIcon severity="ok" size={14} />}>
            Drop here
          </Pill>
          <Pill tone="error" icon={<SeverityIcon severity="error" size={14} />}>
            API-09
          </Pill>
          <KeyCap keys="Ctrl+Shift+P" />
          {severities.map((severity) => (
            <SeverityBadge key={severity} severity={severity} label={`1 ${severity}`} />
          ))}
        </div>
      </Section>
    </div>
  );
}
