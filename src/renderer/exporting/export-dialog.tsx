import { useMemo, useState } from 'react';
import type { ExportFormat } from '../../model/emit/index';
import type { ExportFile } from '../../model/template/template';
import type { Platform } from '../platform/platform';
import { activeTab, say, setView, useApp } from '../store/store';
import type { Tab } from '../store/tab';
import { Button, Callout, CopyGlyph, Dialog, EmptyState, ExportGlyph, SegmentedControl } from '../ui';
import './export-dialog.css';
import { type Exported, exportOf, folderName } from './export-of';
import { useVerdict } from './use-verdict';
import { VerdictLine } from './verdict-line';

const FORMATS = [
  { value: 'cfn-yaml', label: 'CloudFormation YAML' },
  { value: 'cfn-json', label: 'CloudFormation JSON' },
  { value: 'cdk', label: 'CDK TypeScript' },
] as const;

/** Shows live what an export would write, what AWS's validator says of it, and writes it. */
export function ExportDialog({ platform }: { platform: Platform }) {
  const open = useApp((state) => state.view.dialog === 'export');
  const tab = useApp(activeTab);
  const close = () => setView({ dialog: null });
  if (!open || !tab) return null;
  return <OpenExport platform={platform} tab={tab} onClose={close} />;
}

function OpenExport({ platform, tab, onClose }: { platform: Platform; tab: Tab; onClose: () => void }) {
  const [format, setFormat] = useState<ExportFormat>('cfn-yaml');
  const doc = tab.editor.doc;
  const exported = useMemo(() => exportOf(doc, format), [doc, format]);
  const verdicts = useVerdict(
    platform,
    useMemo(() => exportOf(doc, 'cfn-json').stacks, [doc]),
  );
  const [failure, setFailure] = useState<string | null>(null);
  const isEmpty = exported.stacks.stacks.length === 0;
  const write = async () => {
    const outcome = await platform.exportFiles({ suggestedName: folderName(tab.name, format), files: exported.files });
    if (outcome.status === 'error')
      setFailure(`Nothing was exported: ${'detail' in outcome.error ? outcome.error.detail : outcome.error.code}`);
    if (outcome.status !== 'done') return;
    say(`Exported ${exported.files.length} files to ${outcome.value.where}`);
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="Export"
      description="One stack for each account and Region. The CDK app synthesises to the same templates."
      width={920}
      footer={<Footer errors={exported.errors} isEmpty={isEmpty} onCancel={onClose} onExport={() => void write()} />}
    >
      <div className="exporting-head">
        <div className="exporting-format">
          <SegmentedControl value={format} options={FORMATS} onChange={setFormat} label="Format" />
        </div>
        <VerdictLine verdicts={verdicts} stacks={exported.stacks} />
      </div>
      {failure && <Callout severity="error" title={failure} />}
      {isEmpty ? (
        <EmptyState title="Nothing to export yet">Draw a VPC, an API or a load balancer first.</EmptyState>
      ) : (
        <Preview key={format} exported={exported} onCopy={(text) => void copy(platform, text)} />
      )}
    </Dialog>
  );
}

async function copy(platform: Platform, text: string): Promise<void> {
  await platform.copyText(text);
  say('Copied');
}

function Footer({
  errors,
  isEmpty,
  onCancel,
  onExport,
}: {
  errors: number;
  isEmpty: boolean;
  onCancel: () => void;
  onExport: () => void;
}) {
  return (
    <>
      {errors > 0 && (
        <span className="exporting-errors">
          {errors === 1 ? '1 error' : `${errors} errors`} in the diagram: AWS would refuse or break this.{' '}
          <Button variant="link" onClick={() => setView({ dialog: null, bottom: 'problems' })}>
            Show the problems
          </Button>
        </span>
      )}
      <Button onClick={onCancel}>Cancel</Button>
      <Button variant={errors > 0 ? 'danger' : 'filled'} icon={ExportGlyph} disabled={isEmpty} onClick={onExport}>
        {errors > 0 ? 'Export anyway' : 'Export'}
      </Button>
    </>
  );
}

function Preview({ exported, onCopy }: { exported: Exported; onCopy: (text: string) => void }) {
  const [path, setPath] = useState(() => firstToShow(exported.files));
  const file = exported.files.find((each) => each.path === path) ?? exported.files[0];
  return (
    <div className="exporting-preview">
      <nav className="exporting-files" aria-label="Files">
        {exported.files.map((each) => (
          <button
            type="button"
            key={each.path}
            aria-current={each === file ? 'true' : undefined}
            onClick={() => setPath(each.path)}
          >
            {each.path}
          </button>
        ))}
      </nav>
      <div className="exporting-text">
        <header>
          <span>{file?.path}</span>
          <Button variant="ghost" icon={CopyGlyph} onClick={() => onCopy(file?.text ?? '')}>
            Copy
          </Button>
        </header>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable by keyboard */}
        <section className="exporting-scroll" tabIndex={0} aria-label={file?.path ?? 'File'}>
          <pre data-testid="export-text">{file?.text}</pre>
        </section>
      </div>
    </div>
  );
}

/** The template or the stack, rather than the package around it. */
function firstToShow(files: readonly ExportFile[]): string {
  return (
    (files.find(({ path }) => path.startsWith('lib/') || /\.template\.(yaml|json)$/.test(path)) ?? files[0])?.path ?? ''
  );
}
