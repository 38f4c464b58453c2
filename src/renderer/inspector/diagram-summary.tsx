import { setMode, setProfile } from '../../model/commands/settings';
import type { Diagram, Mode, Profile } from '../../model/document/diagram';
import type { Findings } from '../../model/findings/validate';
import { counted } from '../../model/lib/nouns';
import { run } from '../store/store';
import { FieldRow, LayoutGlyph, type Option, Section, SegmentedControl, SeverityCount } from '../ui';
import { KindCounts } from './kind-counts';
import { SourceSection } from './source-section';

const PROFILES: readonly Option<Profile>[] = [
  { value: 'aws', label: 'AWS today' },
  { value: 'saa-c03', label: 'SAA-C03' },
];

const MEANING: Readonly<Record<Profile, string>> = {
  aws: 'Judged by what AWS accepts now.',
  'saa-c03': 'Judged by what the exam expects; where that is out of date, the finding says so.',
};

const MODES: readonly Option<Mode>[] = [
  { value: 'sketch', label: 'Sketch' },
  { value: 'design', label: 'Design' },
  { value: 'export', label: 'Export' },
];

const STRICTNESS: Readonly<Record<Mode, string>> = {
  sketch: 'What is still missing is only a hint.',
  design: 'What is still missing counts as each rule says.',
  export: 'What is still missing is an error.',
};

/** The diagram as a whole, while nothing is selected. */
export function DiagramSummary({ doc, findings }: { doc: Diagram; findings: Findings }) {
  const nodes = Object.values(doc.nodes);
  const { profile, mode } = doc.settings;
  return (
    <>
      <header className="inspector-header">
        <span className="inspector-glyph">
          <LayoutGlyph size={20} />
        </span>
        <div className="inspector-title">
          <h2>Diagram</h2>
          <p>
            {counted(nodes.length, 'node')}, {counted(Object.keys(doc.wires).length, 'wire')}
          </p>
        </div>
      </header>
      <div className="inspector-rules">
        <Section title="Rules">
          <FieldRow label="Profile" help={MEANING[profile]}>
            {(control) => (
              <SegmentedControl
                {...control}
                value={profile}
                options={PROFILES}
                onChange={(chosen) => run(setProfile, { profile: chosen })}
              />
            )}
          </FieldRow>
          <FieldRow label="Mode" help={STRICTNESS[mode]}>
            {(control) => (
              <SegmentedControl
                {...control}
                value={mode}
                options={MODES}
                onChange={(chosen) => run(setMode, { mode: chosen })}
              />
            )}
          </FieldRow>
          <FieldRow label="Findings">
            {() => (
              <div className="inspector-verdict">
                <SeverityCount severity="error" count={findings.counts.error} noun="errors" />
                <SeverityCount severity="warning" count={findings.counts.warning} noun="warnings" />
                <SeverityCount severity="info" count={findings.counts.info} noun="notes" />
              </div>
            )}
          </FieldRow>
        </Section>
      </div>
      {doc.source && <SourceSection source={doc.source} />}
      <Section title="Contents">
        {nodes.length === 0 && <p className="inspector-quiet">Nothing drawn yet. Begin with an AWS account.</p>}
        <KindCounts nodes={nodes} />
      </Section>
    </>
  );
}
