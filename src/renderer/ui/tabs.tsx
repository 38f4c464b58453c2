import { Tabs as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { Pill } from './chip';
import './tabs.css';

export interface Tab<T extends string> {
  readonly id: T;
  readonly label: string;
  /** In a pill behind the label. */
  readonly count?: number | undefined;
}

export interface TabsProps<T extends string> {
  /** Accessible name of the list of tabs. */
  readonly label: string;
  readonly tabs: readonly Tab<T>[];
  /** Null when none is current: only the strip shows. */
  readonly value: T | null;
  readonly onChange: (tab: T) => void;
  /** Controls at the right end of the strip. */
  readonly trailing?: ReactNode | undefined;
  /** The content of the current tab; without it only the strip shows. */
  readonly children?: ReactNode | undefined;
}

/** A strip of tabs over the content of one. Arrows move along the strip. */
export function Tabs<T extends string>({ label, tabs, value, onChange, trailing, children }: TabsProps<T>) {
  const choose = (raw: string) => {
    const tab = tabs.find((candidate) => candidate.id === raw);
    if (tab) onChange(tab.id);
  };
  return (
    <Radix.Root className="ui-tabs" value={value ?? ''} onValueChange={choose} activationMode="manual">
      <div className="ui-tabs-strip">
        <Radix.List aria-label={label} className="ui-tabs-list">
          {tabs.map((tab) => (
            <Radix.Trigger key={tab.id} value={tab.id} className="ui-tab" onClick={() => onChange(tab.id)}>
              {tab.label}
              {tab.count !== undefined && <Pill>{tab.count}</Pill>}
            </Radix.Trigger>
          ))}
        </Radix.List>
        {trailing && <div className="ui-tabs-trailing">{trailing}</div>}
      </div>
      {children && value !== null && (
        <Radix.Content value={value} className="ui-tabs-content" tabIndex={-1}>
          {children}
        </Radix.Content>
      )}
    </Radix.Root>
  );
}
