import { useState } from 'react';
import {
  Button,
  EmptyState,
  IconButton,
  Mark,
  Panel,
  PanelGroup,
  PanelSeparator,
  SearchField,
  SearchGlyph,
  SeverityCount,
  Tabs,
} from '../../../src/renderer/ui';
import {
  ConnectGlyph,
  ExportGlyph,
  FrameGlyph,
  RedoGlyph,
  TraceGlyph,
  UndoGlyph,
} from '../../../src/renderer/ui/icons';

const tools = [
  [ConnectGlyph, 'Connect', 'C'],
  [FrameGlyph, 'Frame', 'F'],
] as const;

/** Tool bar, resizable panels and the bottom tabs. */
export function Shell() {
  const [tab, setTab] = useState<'problems' | 'trace'>('problems');
  const [tool, setTool] = useState<string>('Connect');
  const [filter, setFilter] = useState('');
  return (
    <div className="gallery-card gallery-wide">
      <div className="gallery-line" style={{ background: 'var(--sunken)' }}>
        <Mark />
        {tools.map(([icon, label, shortcut]) => (
          <IconButton
            key={label}
            icon={icon}
            label={label}
            shortcut={shortcut}
            pressed={tool === label}
            onClick={() => setTool(label)}
          />
        ))}
        <IconButton icon={UndoGlyph} label="Undo" shortcut="Ctrl+Z" />
        <IconButton icon={RedoGlyph} label="Redo" shortcut="Ctrl+Shift+Z" disabled />
        <Button icon={TraceGlyph}>Trace</Button>
        <Button icon={ExportGlyph} variant="filled">
          Export
        </Button>
        <SeverityCount severity="error" count={1} noun="errors" />
        <SeverityCount severity="warning" count={1} noun="warnings" />
      </div>
      <div className="gallery-panels">
        <PanelGroup orientation="vertical">
          <Panel minSize={40}>
            <div className="gallery-canvas" />
          </Panel>
          <PanelSeparator />
          <Panel minSize={37} defaultSize={160}>
            <Tabs
              label="Bottom panel"
              tabs={[
                { id: 'problems', label: 'Problems', count: 2 },
                { id: 'trace', label: 'Trace' },
              ]}
              value={tab}
              onChange={setTab}
              trailing={<SearchField label="Filter by code or node" value={filter} onChange={setFilter} />}
            >
              <EmptyState icon={SearchGlyph} title={`Nothing in ${tab}`}>
                Draw something and it shows here
              </EmptyState>
            </Tabs>
          </Panel>
        </PanelGroup>
      </div>
    </div>
  );
}
