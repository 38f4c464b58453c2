import { activeTab, goTo, redoStep, setView, showTab, undoStep, useApp } from '../store/store';
import { isDirty } from '../store/tab';
import { openTrace, useTraceIsOpen } from '../store/tracing/session';
import {
  Button,
  CloseGlyph,
  ExportGlyph,
  FitGlyph,
  IconButton,
  LayoutGlyph,
  Mark,
  PlusGlyph,
  RedoGlyph,
  SaveGlyph,
  TraceGlyph,
  UndoGlyph,
} from '../ui';
import { tidyLayout } from './edit-actions';
import type { FileActions } from './files';

/** The open diagrams, and the few tools that are always at hand. */
export function TabBar({ files }: { files: FileActions }) {
  const tabs = useApp((state) => state.tabs);
  const active = useApp((state) => state.activeTab);
  const tab = useApp(activeTab);
  const isTracing = useTraceIsOpen();
  return (
    <header className="app-tab-bar">
      <button
        type="button"
        className="app-mark"
        onClick={() => showTab(null)}
        aria-label="Start page"
        title="Start page"
      >
        <Mark size={20} />
      </button>
      <nav className="app-tabs" aria-label="Open diagrams">
        {tabs.map((each) => (
          <div key={each.id} className={each.id === active ? 'app-tab is-active' : 'app-tab'}>
            <button
              type="button"
              className="app-tab-name"
              aria-current={each.id === active ? 'page' : undefined}
              onClick={() => showTab(each.id)}
            >
              {each.name}
              {isDirty(each) && <span className="app-tab-dirty" role="img" aria-label="unsaved changes" />}
            </button>
            <IconButton
              icon={CloseGlyph}
              size="small"
              label={`Close ${each.name}`}
              onClick={() => void files.close(each.id)}
            />
          </div>
        ))}
        {active === null && <span className="app-start-tab">Start</span>}
        <IconButton icon={PlusGlyph} label="New diagram" shortcut="Ctrl+N" onClick={files.newDiagram} />
      </nav>
      {tab && (
        <div className="app-tools">
          <IconButton icon={SaveGlyph} label="Save" shortcut="Ctrl+S" onClick={() => void files.save()} />
          <IconButton icon={LayoutGlyph} label="Tidy layout" shortcut="Ctrl+Alt+L" onClick={() => void tidyLayout()} />
          <IconButton
            icon={FitGlyph}
            label="Fit everything"
            shortcut="Shift+1"
            onClick={() => goTo({ what: 'fit', eased: true })}
          />
          <span className="app-tools-line" />
          <IconButton
            icon={UndoGlyph}
            label="Undo"
            shortcut="Ctrl+Z"
            disabled={tab.editor.past.length === 0}
            onClick={undoStep}
          />
          <IconButton
            icon={RedoGlyph}
            label="Redo"
            shortcut="Ctrl+Shift+Z"
            disabled={tab.editor.future.length === 0}
            onClick={redoStep}
          />
          <span className="app-tools-line" />
          <Button icon={TraceGlyph} pressed={isTracing} title="Trace a request (Shift+T)" onClick={openTrace}>
            Trace
          </Button>
          <Button variant="filled" icon={ExportGlyph} onClick={() => setView({ dialog: 'export' })}>
            Export
          </Button>
        </div>
      )}
    </header>
  );
}
