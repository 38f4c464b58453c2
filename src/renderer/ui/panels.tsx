import { type ComponentProps, useEffect } from 'react';
import { Group, Panel, Separator, useParentPanel } from 'react-resizable-panels';
import { classes } from './classes';
import './panels.css';

export { Panel };

/** Panels side by side (or, `orientation="vertical"`, one above the other) that the user may resize. */
export function PanelGroup({ className, ...rest }: ComponentProps<typeof Group>) {
  return <Group className={classes('ui-panels', className)} {...rest} />;
}

/** The hairline between two panels: drag it, or focus it and use the arrows; a double click restores. */
export function PanelSeparator({ className, ...rest }: ComponentProps<typeof Separator>) {
  return <Separator className={classes('ui-panel-separator', className)} {...rest} />;
}

/** Grows the panel around to at least `size` px when the component that asks for it appears. */
export function usePanelOf(size: number): void {
  const panel = useParentPanel();
  useEffect(() => {
    if (panel && panel.getSize().inPixels < size) panel.resize(size);
  }, [panel, size]);
}
