import { useEffect, useState } from 'react';
import type { Platform, RecentFile } from '../platform/platform';
import { openTab } from '../store/store';
import { Button, FileGlyph, FolderGlyph, ImportGlyph, Mark, PlusGlyph } from '../ui';
import { Recovered, type RecoveredProps } from './recovered';
import './start-page.css';
import { StarterPicture } from './starter-picture';
import { type Starter, starters } from './starters';

interface StartPageProps {
  readonly platform: Platform;
  readonly onNew: () => void;
  readonly onOpen: () => void;
  readonly onImport: () => void;
  readonly onRecent: (token: string) => void;
  readonly recovered: RecoveredProps;
}

/** What an empty window offers: new, open, recent files, work to recover, and starters as pictures. */
export function StartPage({ platform, onNew, onOpen, onImport, onRecent, recovered }: StartPageProps) {
  return (
    <main className="starters-page">
      <div className="starters-left">
        <h1 className="starters-title">
          <Mark size={36} /> Drawbridge
        </h1>
        <Button variant="filled" size="large" icon={PlusGlyph} shortcut="Ctrl+N" onClick={onNew}>
          New diagram
        </Button>
        <Button size="large" icon={FolderGlyph} shortcut="Ctrl+O" onClick={onOpen}>
          Open
        </Button>
        <Button size="large" icon={ImportGlyph} shortcut="Ctrl+Shift+O" onClick={onImport}>
          Import a template
        </Button>
        <RecentFiles platform={platform} onRecent={onRecent} />
      </div>
      <div className="starters-right">
        <Recovered {...recovered} />
        <Starters />
      </div>
    </main>
  );
}

function Starters() {
  return (
    <section aria-labelledby="starters-heading">
      <header>
        <h2 id="starters-heading">Starters</h2>
        <p>Working designs, ready to change, and a broken one to mend</p>
      </header>
      <div className="starters-grid">
        {starters().map((starter) => (
          <StarterCard key={starter.id} starter={starter} />
        ))}
      </div>
      <p className="starters-drop">Drop a .drawbridge file or a CloudFormation template anywhere in this window</p>
      <p className="starters-help">Press ? for all keyboard shortcuts, Ctrl+K for all commands.</p>
    </section>
  );
}

function StarterCard({ starter }: { starter: Starter }) {
  return (
    <button
      type="button"
      className="starters-card"
      data-testid={`starter-${starter.id}`}
      onClick={() => openTab(starter.doc, starter.about.title, null)}
    >
      <StarterPicture doc={starter.doc} />
      <span className="starters-card-words">
        <strong>{starter.about.title}</strong>
        <span>{starter.about.summary}</span>
      </span>
    </button>
  );
}

function RecentFiles({ platform, onRecent }: { platform: Platform; onRecent: (token: string) => void }) {
  const [files, setFiles] = useState<readonly RecentFile[]>([]);
  useEffect(() => {
    let current = true;
    void platform.recentFiles().then((found) => current && setFiles(found));
    return () => {
      current = false;
    };
  }, [platform]);
  if (files.length === 0) return null;
  return (
    <section className="starters-recent" aria-labelledby="recent-heading">
      <h2 id="recent-heading">Recent</h2>
      <ul>
        {files.map((file) => (
          <li key={file.token}>
            <button
              type="button"
              className={file.missing ? 'is-missing' : ''}
              disabled={file.missing}
              onClick={() => onRecent(file.token)}
            >
              <FileGlyph size={16} />
              <span className="starters-recent-words">
                <span className="starters-recent-name">{file.name}</span>
                <span className="starters-recent-folder">{file.missing ? `${file.folder}, missing` : file.folder}</span>
              </span>
              <time dateTime={file.openedAt}>{dayOf(file.openedAt)}</time>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "today", "yesterday", or the date. */
function dayOf(iso: string): string {
  const then = new Date(iso);
  const days = Math.floor((startOfDay(new Date()) - startOfDay(then)) / 86_400_000);
  if (days <= 0) return 'today';
  return days === 1 ? 'yesterday' : then.toLocaleDateString(undefined, { day: 'numeric', month: 'short' });
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
