import type { Platform } from '../platform/platform';
import { activeDoc, say, useApp } from '../store/store';
import type { TextFormat } from '../store/template/texts';
import { setTemplateView, shownText, useTemplateView } from '../store/template/view';
import { CopyGlyph, IconButton, SegmentedControl, SelectField } from '../ui';
import { FindField } from './find-field';

const FORMATS = [
  { value: 'yaml', label: 'YAML' },
  { value: 'json', label: 'JSON' },
] as const;

/** In the strip of tabs: which template is shown, how it is spelled, what is looked for in it, and a copy of it. */
export function TemplateControls({ copyText }: Pick<Platform, 'copyText'>) {
  const doc = useApp(activeDoc);
  const view = useTemplateView();
  const shown = shownText(view);
  const copy = async () => {
    if (!shown) return;
    await copyText(shown.text);
    say(`${shown.name} copied`);
  };
  return (
    <div className="template-controls">
      {shown && <TemplateChoice names={view.texts.map(({ name }) => name)} shown={shown.name} />}
      {!doc?.source && (
        <SegmentedControl<TextFormat>
          label="Format"
          value={view.format}
          options={FORMATS}
          onChange={(format) => setTemplateView({ format })}
        />
      )}
      {shown && <FindField text={shown.text} />}
      <IconButton
        icon={CopyGlyph}
        label="Copy the template"
        tooltipSide="top"
        disabled={!shown}
        onClick={() => void copy()}
      />
    </div>
  );
}

function TemplateChoice({ names, shown }: { names: readonly string[]; shown: string }) {
  if (names.length < 2) return <span className="template-name">{shown}</span>;
  const options = names.map((name) => ({ value: name, label: name }));
  return (
    <div className="template-choice">
      <SelectField
        label="Template"
        mono
        value={shown}
        options={options}
        onChange={(file) => setTemplateView({ file })}
      />
    </div>
  );
}
