interface ItemOptions {
  readonly id?: string;
  readonly label?: string;
  readonly role?: string;
  readonly accelerator?: string;
  readonly registerAccelerator?: boolean;
  readonly submenu?: readonly ItemOptions[];
  readonly click?: (item: MenuItem, window: unknown, event: object) => void;
}

/** What a role does when its item is clicked. */
export type Roles = Readonly<Record<string, () => void>>;

/** An item of a native menu. */
export class MenuItem {
  readonly id: string | undefined;
  readonly label: string;
  readonly role: string | undefined;
  readonly accelerator: string | undefined;
  readonly registerAccelerator: boolean;
  readonly submenu: Menu | undefined;
  readonly #options: ItemOptions;
  readonly #roles: Roles;

  constructor(options: ItemOptions, roles: Roles) {
    this.id = options.id;
    this.label = options.label ?? options.role ?? '';
    this.role = options.role;
    this.accelerator = options.accelerator;
    this.registerAccelerator = options.registerAccelerator ?? true;
    this.submenu = options.submenu && new Menu(options.submenu, roles);
    this.#options = options;
    this.#roles = roles;
  }

  click(event: object = {}, window?: unknown): void {
    this.#options.click?.(this, window, event);
    if (this.role !== undefined) this.#roles[this.role]?.();
  }
}

/** A native menu: a tree of items that can be found and clicked, drawn nowhere. */
export class Menu {
  readonly items: readonly MenuItem[];

  constructor(items: readonly ItemOptions[], roles: Roles) {
    this.items = items.map((options) => new MenuItem(options, roles));
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }
}

/** Electron's `Menu`, as a module sees it. */
export function createMenuModule(roles: Roles) {
  let applicationMenu: Menu | null = null;
  return {
    buildFromTemplate: (items: readonly ItemOptions[]) => new Menu(items, roles),
    setApplicationMenu: (menu: Menu | null) => {
      applicationMenu = menu;
    },
    getApplicationMenu: () => applicationMenu,
  };
}
