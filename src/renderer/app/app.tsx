import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { Canvas } from '../canvas/canvas';
import { MapLegend } from '../canvas/far/map-legend';
import { CompareControls } from '../comparing/compare-controls';
import { ComparePanel } from '../comparing/compare-panel';
import { ConnectDialog } from '../connecting/connect-dialog';
import { ExportDialog } from '../exporting/export-dialog';
import { FixDialog } from '../fixing/fix-dialog';
import { SuppressDialog } from '../fixing/suppress-dialog';
import { ImportDialog } from '../importing/import-dialog';
import { ValuesDialog } from '../importing/values-dialog';
import { Inspector } from '../inspector/inspector';
import { Palette } from '../palette/palette';
import type { Platform } from '../platform/platform';
import { BottomPanel } from '../problems/bottom-panel';
import { FoldedPanel } from '../problems/folded-panel';
import { StartPage } from '../starters/start-page';
import { setTemplateAsker } from '../store/importing/add-template';
import { setLinkOpener } from '../store/open-link';
import { activeTab, useApp } from '../store/store';
import { TemplateControls } from '../template/template-controls';
import { TemplatePanel } from '../template/template-panel';
import { showTheme } from '../theme/theme';
import { TraceControls } from '../tracing/trace-controls';
import { TracePanel } from '../tracing/trace-panel';
import { Panel, PanelGroup, PanelSeparator, UiProvider } from '../ui';
import { AskDialog } from './ask-dialog';
import './app.css';
import { CommandPalette, ShortcutSheet } from './command-palette';
import { appCommands } from './commands';
import { fileActions } from './files';
import { StatusBar } from './status-bar';
import { TabBar } from './tab-bar';
import { readTheme, writeTheme } from './theme-choice';
import { useRecoveryJournal } from './use-recovery-journal';
import { useShell } from './use-shell';

/** The whole window: tabs above, palette, canvas and inspector side by side, problems below, one line of status. */
export function App({ platform }: { platform: Platform }) {
  const [theme, setTheme] = useState(readTheme);
  const files = useMemo(() => fileActions(platform), [platform]);
  const commands = useMemo(() => appCommands(files, setTheme), [files]);
  const hasDiagram = useApp((state) => activeTab(state) !== undefined);
  useEffect(() => {
    writeTheme(theme);
    return showTheme(theme);
  }, [theme]);
  useEffect(() => setTemplateAsker((stack) => void files.addTemplate(stack)), [files]);
  useEffect(() => setLinkOpener((url) => void platform.openExternal(url)), [platform]);
  const { recovery, closeWindow } = useRecoveryJournal(platform, files);
  const recovered = { onOpen: recovery.open, onOpenAll: recovery.openAll, onDiscard: recovery.discard };
  const runCommand = useShell(platform, files, commands, closeWindow);
  return (
    <UiProvider>
      <div className="app">
        <TabBar files={files} />
        {hasDiagram ? (
          <Workbench platform={platform} onCompareFile={files.compareWithFile} />
        ) : (
          <StartPage
            platform={platform}
            onNew={files.newDiagram}
            onOpen={files.open}
            onImport={() => void files.importTemplates('files')}
            onRecent={files.openRecent}
            recovered={recovered}
          />
        )}
        <StatusBar platform={platform} />
      </div>
      <CommandPalette commands={commands} run={runCommand} />
      <ShortcutSheet commands={commands} />
      <ConnectDialog />
      <ExportDialog platform={platform} />
      <ImportDialog />
      <ValuesDialog />
      <FixDialog />
      <SuppressDialog />
      <AskDialog />
    </UiProvider>
  );
}

const TRACE = { controls: <TraceControls />, content: <TracePanel /> };

/** Palette, canvas, inspector and problems; each folds away with one key. */
function Workbench({ platform, onCompareFile }: { platform: Platform; onCompareFile: () => void }) {
  const { palette, inspector, bottom } = useApp((state) => state.view);
  const template = { controls: <TemplateControls copyText={platform.copyText} />, content: <TemplatePanel /> };
  const compare = { controls: <CompareControls />, content: <ComparePanel onChooseFile={onCompareFile} /> };
  return (
    <main className="app-body">
      <PanelGroup orientation="horizontal">
        {palette && (
          <Side id="palette" size={168} min={148} max={320} className="app-panel app-panel-left">
            <Palette />
          </Side>
        )}
        {palette && <PanelSeparator />}
        <Panel id="centre" minSize={320} className="app-middle">
          <PanelGroup orientation="vertical" className="app-centre">
            <Panel id="canvas" minSize={160}>
              <Canvas />
            </Panel>
            {bottom !== null && <PanelSeparator />}
            {bottom !== null && (
              <Side id="bottom" size={148} min={80} max={600} className="app-panel app-panel-bottom">
                <BottomPanel trace={TRACE} template={template} compare={compare} />
              </Side>
            )}
          </PanelGroup>
          {bottom === null && (
            <div className="app-folded-panel">
              <FoldedPanel legend={<MapLegend />} />
            </div>
          )}
        </Panel>
        {inspector && <PanelSeparator />}
        {inspector && (
          <Side id="inspector" size={280} min={240} max={520} className="app-panel app-panel-right">
            <Inspector />
          </Side>
        )}
      </PanelGroup>
    </main>
  );
}

interface SideProps {
  readonly id: string;
  readonly size: number;
  readonly min: number;
  readonly max: number;
  readonly className: string;
  readonly children: ReactNode;
}

/** A panel beside the canvas: sizes in px, so that the canvas takes what a larger window gives. */
function Side({ id, size, min, max, className, children }: SideProps) {
  return (
    <Panel id={id} defaultSize={size} minSize={min} maxSize={max} groupResizeBehavior="preserve-pixel-size">
      <aside className={className}>{children}</aside>
    </Panel>
  );
}
