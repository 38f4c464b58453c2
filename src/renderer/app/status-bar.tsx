import { setMode, setProfile } from '../../model/commands/settings';
import type { Mode, Profile } from '../../model/document/diagram';
import { VerifierStatus } from '../exporting/verifier-status';
import type { Platform } from '../platform/platform';
import { useFindings, useIsChecking } from '../store/findings';
import { activeTab, goTo, run, setView, useApp } from '../store/store';
import { useZoom } from '../store/viewport';
import { Button, LiveStatus, Menu, type MenuEntry, SeverityCount } from '../ui';
import { RecoveryStatus } from './recovery-status';

const PROFILE_NAMES: Readonly<Record<Profile, string>> = { aws: 'AWS today', 'saa-c03': 'SAA-C03' };

const MODE_NAMES: Readonly<Record<Mode, string>> = { sketch: 'Sketch', design: 'Design', export: 'Export' };

const MODE_MEANINGS: Readonly<Record<Mode, string>> = {
  sketch: 'Sketch: what is missing is a hint',
  design: 'Design: what is missing counts as each rule says',
  export: 'Export: what is missing is an error',
};

/** One line of facts about the active diagram; it holds what would otherwise float over the drawing. */
export function StatusBar({ platform }: { platform: Platform }) {
  const tab = useApp(activeTab);
  const view = useApp((state) => state.view);
  const findings = useFindings();
  const isChecking = useIsChecking();
  return (
    <footer className="app-status-bar">
      {tab && <ProfileMenu profile={tab.editor.doc.settings.profile} />}
      {tab && <ModeMenu mode={tab.editor.doc.settings.mode} />}
      {tab && <span>{counted(Object.keys(tab.editor.doc.nodes).length, 'node')}</span>}
      {findings && (
        <button
          type="button"
          className="app-status-counts"
          title="Show the problems"
          onClick={() => setView({ bottom: view.bottom === 'problems' ? null : 'problems' })}
        >
          <SeverityCount
            severity="error"
            count={findings.counts.error}
            noun={findings.counts.error === 1 ? 'error' : 'errors'}
          />
          <SeverityCount
            severity="warning"
            count={findings.counts.warning}
            noun={findings.counts.warning === 1 ? 'warning' : 'warnings'}
          />
        </button>
      )}
      {isChecking && <span>Checking …</span>}
      <LiveStatus message={view.status} />
      <span className="app-status-gap" />
      {view.busy && (
        <span className="app-status-busy">
          {view.busy.what} …{' '}
          <Button variant="link" onClick={() => view.busy?.cancel()}>
            Cancel
          </Button>
        </span>
      )}
      {tab && <VerifierStatus key={tab.id} platform={platform} tab={tab} />}
      {tab && <RecoveryStatus tab={tab} />}
      {tab ? <Zoom tab={tab.id} /> : <span>Works offline</span>}
    </footer>
  );
}

function Zoom({ tab }: { tab: string }) {
  const zoom = useZoom(tab);
  return (
    <button
      type="button"
      className="app-status-zoom"
      title="Zoom to 100 %"
      onClick={() => goTo({ what: 'zoom', to: 100 })}
    >
      {Math.round(zoom * 100)} %
    </button>
  );
}

function counted(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : `${noun}s`}`;
}

function ProfileMenu({ profile }: { profile: Profile }) {
  const entries = (Object.keys(PROFILE_NAMES) as Profile[]).map(
    (id): MenuEntry => ({
      kind: 'item',
      id,
      label: id === 'aws' ? 'AWS today: what AWS accepts' : 'SAA-C03: what the exam expects',
      checked: id === profile,
      onSelect: () => run(setProfile, { profile: id }),
    }),
  );
  const trigger = (
    <button type="button" className="app-status-profile">
      Profile: {PROFILE_NAMES[profile]}
    </button>
  );
  return <Menu trigger={trigger} entries={entries} align="start" />;
}

function ModeMenu({ mode }: { mode: Mode }) {
  const entries = (Object.keys(MODE_NAMES) as Mode[]).map(
    (id): MenuEntry => ({
      kind: 'item',
      id,
      label: MODE_MEANINGS[id],
      checked: id === mode,
      onSelect: () => run(setMode, { mode: id }),
    }),
  );
  const trigger = (
    <button type="button" className="app-status-profile">
      Mode: {MODE_NAMES[mode]}
    </button>
  );
  return <Menu trigger={trigger} entries={entries} align="start" />;
}
