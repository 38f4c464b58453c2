/*
 * The UI kit. Wrap the application in <UiProvider>; import 'theme/index.css' once, at the top.
 * Glyph = a component of our own icons (PlusGlyph, CloseGlyph ...), passed as `icon={PlusGlyph}`. Shortcuts are words: 'Ctrl+Shift+P'.
 *
 *   Button            variant outline|filled|ghost|link|danger, size control|large, icon, pressed, shortcut, native button props
 *   IconButton        icon, label (name and tooltip), shortcut, pressed, size control|small, tooltipSide, native button props
 *   Menu              trigger, entries, align          ContextMenu   at {x,y}|null, entries, onClose
 *     MenuEntry       {kind:'item', id, label, onSelect, icon, shortcut, disabled, danger, checked} | separator | heading | submenu
 *   FieldRow          label, help, error, info, stacked, children: (control) => field; spread `control` into the field
 *   TextField         value, onCommit, placeholder, mono, readOnly, disabled, maxLength, rows (more than one line),
 *                     refuse(text) -> why, suggestions {value: name}
 *   NumberField       value, onCommit, min, max, integer, optional, step, unit, placeholder, readOnly, disabled
 *   SelectField       value, options {value,label,disabled}[], onChange, placeholder, mono, disabled
 *   SegmentedControl  value, options, onChange, disabled
 *   Combobox          value, options {value,label,detail}[], onChange, placeholder (type to filter; opens upwards where there is room)
 *   SearchField       value, onChange (while typing), label, ref, onKeyDown
 *   Checkbox          checked, onChange, children, disabled      Switch   checked, onChange, disabled
 *     every field also takes FieldControl: id, label (aria), labelledBy, describedBy, invalid
 *   commitTyping()    commits the text being typed; call it before save, export and close
 *   Section           title, action, variant panel|list, children
 *   Callout           severity, title, trailing, children, actions
 *   Chip              icon, children, onClick, title             Pill     tone neutral|accent|ok|warning|error, icon, children
 *   SeverityIcon      severity error|warning|info|ok, size, label
 *   SeverityBadge     severity, label (disc of 20)               SeverityCount   severity, count, noun
 *   Dialog            open, onClose, title, description, footer, width, children
 *   ConfirmDialog     open, title, message, choices {id,label,variant}[], onChoose, onCancel
 *   Popover           trigger, label, open, onOpenChange, children
 *   CommandMenu       open, onClose, groups {heading, entries}[], onChoose, label, empty, keepsOrder
 *   Tabs              label, tabs {id,label,count}[], value, onChange, trailing, children
 *   stepFocus(list, selector, by): arrows in a list of buttons
 *   useIsSlow(isWorking): true once something takes longer than a moment
 *   usePanelOf(px)    grows the panel around to at least px, once, when what calls it appears
 *   PanelGroup, Panel, PanelSeparator (react-resizable-panels 4; sizes as numbers are px, strings may be '20%')
 *   Tooltip           content, shortcut, side, children (one element)   KeyCap keys   EmptyState icon, title, children, action
 *   LiveStatus        message (spoken politely)                         Mark size     KindIcon name, size   iconFor(name)
 */
export { Button } from './button';
export { Callout } from './callout';
export { Chip, Pill } from './chip';
export { Combobox } from './combobox';
export { type CommandGroup, CommandMenu } from './command-menu';
export { ConfirmDialog } from './confirm-dialog';
export { Dialog } from './dialog';
export { EmptyState } from './empty-state';
export type { FieldControl } from './field-control';
export { FieldRow } from './field-row';
export { IconButton } from './icon-button';
export * from './icons';
export { KeyCap } from './key-cap';
export { LiveStatus } from './live-status';
export { ContextMenu, Menu } from './menu';
export type { MenuEntry } from './menu-entries';
export { NumberField } from './number-field';
export { Panel, PanelGroup, PanelSeparator, usePanelOf } from './panels';
export { Popover } from './popover';
export { SearchField } from './search-field';
export { Section } from './section';
export { SegmentedControl } from './segmented-control';
export { type Option, SelectField } from './select-field';
export { SeverityBadge, SeverityCount } from './severity-badge';
export { stepFocus } from './step-focus';
export { type Tab, Tabs } from './tabs';
export { TextField } from './text-field';
export { Checkbox, Switch } from './toggle';
export { Tooltip, UiProvider } from './tooltip';
export { commitTyping } from './use-draft';
export { useIsSlow } from './use-is-slow';
