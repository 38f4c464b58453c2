import { useEffect, useState } from 'react';
import type { ExportFormat } from '../../model/emit/index';
import type { Platform, Verdict } from '../platform/platform';
import { activeTab, say, setView, useApp } from '../store/store';
import type { Tab } from '../store/tab';
import { rememberCheck } from '../store/verdicts';
import { Button, Callout, Dialog, EmptyState, ExportGlyph, SegmentedControl, useIsSlow } from '../ui';
import './export-dialog.css';
import { type Exported, folderName } from './export-of';
import { ParameterList } from './parameter-list';
import { Preview } from './preview';
import { StackList } from './stack-list';
import { Told } from './told';
import { useExport } from './use-export';
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
  const { doc } = tab.editor;
  const [format, setFormat] = useState<ExportFormat>(`cfn-${doc.source?.files[0]?.format ?? 'yaml'}`);
  const [isSkipped, setSkipped] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const exported = useExport(doc, format);
  const asked = useVerdict(platform, exported);
  useEffect(() => {
    if (exported && asked) rememberCheck(tab.id, { doc, judged: exported.judged, verdicts: asked });
  }, [tab.id, doc, exported, asked]);
  const verdicts = isSkipped ? SKIPPED : asked;
  const write = async ({ files }: Exported) => {
    const outcome = await platform.exportFiles({ suggestedName: folderName(tab.name, format), files });
    if (outcome.status === 'error')
      setFailure(`Nothing was exported: ${'detail' in outcome.error ? outcome.error.detail : outcome.error.code}`);
    if (outcome.status !== 'done') return;
    say(`Exported ${files.length === 1 ? '1 file' : `${files.length} files`} to ${outcome.value.where}`);
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="Export"
      description={doc.source ? IMPORTED : DRAWN}
      width={1080}
      footer={<Footer exported={exported} onCancel={onClose} onExport={write} />}
    >
      <div className="exporting-head">
        <div className="exporting-format">
          <SegmentedControl value={format} options={FORMATS} onChange={setFormat} label="Format" />
        </div>
        {exported && exported.judged.length > 0 && (
          <VerdictLine verdicts={verdicts} judged={exported.judged} onSkip={() => setSkipped(true)} />
        )}
      </div>
      {failure && <Callout severity="error" title={failure} />}
      {exported && <Told exported={exported} />}
      {exported ? (
        <Contents key={format} exported={exported} onCopy={(text) => void copy(platform, text)} />
      ) : (
        <Working onCancel={onClose} />
      )}
    </Dialog>
  );
}

const DRAWN = 'One stack for each account and Region. The CDK app synthesises to the same templates.';
const IMPORTED =
  'In its own language a template keeps its text, but for what was changed. The CDK app synthesises to the same templates.';

const SKIPPED: readonly Verdict[] = [{ status: 'not-verified', reason: "you did not wait for AWS's validator" }];

/** Says what takes so long, and how to stop it. */
function Working({ onCancel }: { onCancel: () => void }) {
  const isSlow = useIsSlow(true);
  return (
    <div className="exporting-working" aria-busy="true">
      {isSlow && (
        <>
          <p>Printing the templates …</p>
          <Button onClick={onCancel}>Cancel</Button>
        </>
      )}
    </div>
  );
}

function Contents({ exported, onCopy }: { exported: Exported; onCopy: (text: string) => void }) {
  if (exported.sizes.length === 0)
    return <EmptyState title="Nothing to export yet">Draw a VPC, an API or a load balancer first.</EmptyState>;
  return (
    <div className="exporting-contents">
      <div className="exporting-facts">
        <StackList {...exported} />
        <ParameterList {...exported} />
      </div>
      <Preview files={exported.files} onCopy={onCopy} />
    </div>
  );
}

async function copy(platform: Platform, text: string): Promise<void> {
  await platform.copyText(text);
  say('Copied');
}

interface FooterProps {
  readonly exported: Exported | undefined;
  readonly onCancel: () => void;
  readonly onExport: (exported: Exported) => Promise<void>;
}

/** Errors are said and do not stop anybody; a template that CloudFormation would not take does. */
function Footer({ exported, onCancel, onExport }: FooterProps) {
  const { errors = 0, dangling = [] } = exported ?? {};
  const isRefused = errors + dangling.length > 0;
  const isTooLarge = exported?.usage.some(({ state }) => state === 'beyond') ?? false;
  const isReady = exported !== undefined && exported.sizes.length > 0 && !isTooLarge;
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
      <Button
        variant={isRefused ? 'danger' : 'filled'}
        icon={ExportGlyph}
        disabled={!isReady}
        onClick={() => exported && void onExport(exported)}
      >
        {isRefused ? 'Export anyway' : 'Export'}
      </Button>
    </>
  );
}
