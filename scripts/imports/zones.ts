/** A folder and what its files may import. Whatever is not listed is refused. */
export interface Zone {
  /** Path from the root. The longest matching folder decides. */
  readonly folder: string;
  /** Folders or modules (without extension) it may import. Its own folder is always allowed. */
  readonly from: readonly string[];
  /** Folders of which it may import types only. */
  readonly typesFrom?: readonly string[];
  /** Packages it may import, by name; a name that ends in `:` or `/` stands for all that begin so; `*` for any. */
  readonly packages: readonly string[];
  /** Files that contain this text must not import one another. */
  readonly apart?: string;
  /** Why, and what to do instead. */
  readonly why: string;
  /** Set where no import at all is nothing to worry about. */
  readonly mayBeSilent?: true;
}

const model: readonly Zone[] = [
  {
    folder: 'src/model/lib',
    from: [],
    packages: ['immer'],
    mayBeSilent: true,
    why: 'lib is the bottom of the model: pass what it needs in as an argument, or put the code in the folder it knows about.',
  },
  {
    folder: 'src/model/cfn',
    from: ['src/model/lib'],
    packages: [],
    mayBeSilent: true,
    why: 'cfn only describes values of a template: what decides about them belongs into a kind or into template.',
  },
  {
    folder: 'src/model/kinds',
    from: ['src/model/lib', 'src/model/cfn'],
    packages: ['zod'],
    apart: ' = defineKind(',
    why: 'A kind is one file that can be read alone: name other kinds by their id, share shapes through fields.ts, ask for the rest through EmitContext.',
  },
  {
    folder: 'src/model/document',
    from: ['src/model/lib', 'src/model/kinds'],
    packages: ['zod'],
    why: 'The saved file knows kinds and nothing of what is computed from it: derive that in graph or facts.',
  },
  {
    folder: 'src/model/history',
    from: ['src/model/lib', 'src/model/document'],
    typesFrom: ['src/model/kinds'],
    packages: ['immer'],
    why: 'History applies patches of any command: it must not know which commands exist.',
  },
  {
    folder: 'src/model/commands',
    // How large a box is drawn decides how far its container must grow.
    from: [
      'src/model/lib',
      'src/model/kinds',
      'src/model/document',
      'src/model/graph',
      'src/model/layout/node-size',
      'src/model/layout/geometry',
    ],
    typesFrom: ['src/model/history'],
    packages: ['immer'],
    why: 'A command changes a document and nothing else: findings, templates and the screen follow from the document.',
  },
  {
    folder: 'src/model/graph',
    from: ['src/model/lib', 'src/model/kinds', 'src/model/document'],
    packages: ['zod'],
    why: 'The graph is the document with its references resolved: questions about AWS belong into facts.',
  },
  {
    folder: 'src/model/facts',
    from: ['src/model/lib', 'src/model/graph'],
    typesFrom: ['src/model/kinds', 'src/model/document'],
    packages: [],
    why: 'Facts answer questions about the graph: they neither read the raw document nor know any rule.',
  },
  {
    folder: 'src/model/fixes',
    from: [
      'src/model/lib',
      'src/model/kinds',
      'src/model/document',
      'src/model/graph',
      'src/model/facts',
      'src/model/commands',
      'src/model/history',
    ],
    packages: ['immer', 'zod'],
    why: 'A fix is a command that a rule offers: it knows how to change a document and not which rule asked for it.',
  },
  {
    folder: 'src/model/network',
    from: [
      'src/model/lib',
      'src/model/graph',
      'src/model/facts',
      'src/model/kinds/registry',
      'src/model/kinds/connections',
    ],
    typesFrom: ['src/model/kinds', 'src/model/document'],
    packages: [],
    why: 'The network engine follows requests over facts: it knows no rule but by its code, and facts do not know it.',
  },
  {
    folder: 'src/model/rules',
    // Labels of kinds and the table of connections are facts about AWS, not about a diagram.
    from: [
      'src/model/lib',
      'src/model/facts',
      'src/model/network',
      'src/model/fixes',
      'src/model/kinds/registry',
      'src/model/kinds/connections',
    ],
    typesFrom: ['src/model/kinds', 'src/model/graph', 'src/model/document'],
    packages: [],
    apart: ' = defineRule(',
    why: 'A rule asks facts and stands alone: what two rules share is a fact, so put it into src/model/facts.',
  },
  {
    folder: 'src/model/findings',
    from: [
      'src/model/lib',
      'src/model/rules',
      'src/model/facts',
      'src/model/graph',
      'src/model/kinds',
      'src/model/document',
      'src/model/fixes',
    ],
    packages: [],
    why: 'Findings sort and group what rules report: what to do with them is decided by the screen and the command line.',
  },
  {
    folder: 'src/model/template',
    from: [
      'src/model/lib',
      'src/model/cfn',
      'src/model/kinds',
      'src/model/graph',
      'src/model/document/references',
      'src/model/document/source',
    ],
    typesFrom: ['src/model/document'],
    packages: [],
    why: 'template decides what is exported, from the graph; how it is spelled is the business of emit.',
  },
  {
    folder: 'src/model/emit',
    from: ['src/model/lib', 'src/model/cfn', 'src/model/template/limits'],
    typesFrom: ['src/model/template'],
    packages: ['yaml'],
    why: 'emit only prints a template: a decision belongs into template, so that all printers agree on it.',
  },
  {
    folder: 'src/model/export',
    from: ['src/model/findings', 'src/model/template', 'src/model/writeback', 'src/model/emit', 'src/model/source'],
    typesFrom: ['src/model/document', 'src/model/kinds'],
    packages: [],
    why: 'export joins what is wrong with what is written: each of the two is decided in its own folder.',
  },
  {
    folder: 'src/model/diff',
    from: [
      'src/model/lib',
      'src/model/document',
      'src/model/facts',
      'src/model/network',
      'src/model/findings',
      'src/model/fixes/describe-changes',
    ],
    typesFrom: ['src/model/kinds'],
    packages: [],
    why: 'diff compares two designs as data: how differences are shown is the business of the screen and the command line.',
  },
  {
    folder: 'src/model/source',
    // What is spliced into a text is spelled as every other template is.
    from: ['src/model/lib', 'src/model/cfn', 'src/model/emit/yaml-value'],
    packages: ['yaml'],
    why: 'source reads and changes the text of a template: what its resources mean is decided in import.',
  },
  {
    folder: 'src/model/import',
    from: [
      'src/model/lib',
      'src/model/cfn',
      'src/model/kinds',
      'src/model/document',
      'src/model/graph',
      'src/model/source',
    ],
    packages: ['zod'],
    apart: ' = defineReader(',
    why: 'import turns templates into a diagram: what is right or wrong with it is said by rules, where it stands by layout.',
  },
  {
    folder: 'src/model/writeback',
    from: [
      'src/model/lib',
      'src/model/cfn',
      'src/model/document',
      'src/model/source',
      'src/model/template',
      'src/model/emit',
    ],
    typesFrom: ['src/model/kinds'],
    packages: [],
    why: 'writeback splices what changed into the text it came from: what a node becomes is decided in template.',
  },
  {
    folder: 'src/model/layout',
    from: [
      'src/model/lib',
      'src/model/graph',
      'src/model/kinds/registry',
      'src/model/document/references',
      'src/model/document/folding',
    ],
    typesFrom: ['src/model/kinds', 'src/model/document'],
    packages: [],
    why: 'layout turns a graph into input for ELK and its answer into positions, as data: ELK itself runs in the renderer.',
  },
];

const shells: readonly Zone[] = [
  {
    folder: 'src/ipc',
    from: [],
    packages: ['zod'],
    why: 'Three processes load the contract: it may bring nothing but schemas with it.',
  },
  {
    folder: 'src/verifier',
    from: [],
    typesFrom: ['src/model/template'],
    packages: ['node:', '@aws/cloudformation-validate'],
    why: 'The verifier judges text and must not share code with what it judges: give it the text of a template.',
  },
  {
    folder: 'src/disk',
    from: [],
    packages: ['node:'],
    why: 'The app and the command line write files the same way here: what is written, and what is said of it, they decide.',
  },
  {
    folder: 'src/main',
    from: ['src/ipc', 'src/verifier', 'src/disk'],
    packages: ['electron', 'node:', 'zod'],
    why: 'The main process opens windows and files: it talks to the renderer through src/ipc and leaves diagrams to the renderer.',
  },
  {
    folder: 'src/preload',
    from: ['src/ipc/channels'],
    packages: ['electron'],
    why: 'The preload script is a list of named functions and nothing else: logic belongs to one of its two ends.',
  },
  {
    folder: 'src/cli',
    from: ['src/model', 'src/verifier', 'src/disk'],
    packages: ['node:', 'elkjs/'],
    why: 'The command line is the model without a screen: it starts fast only as long as it loads nothing else.',
  },
];

const screen = ['react', 'react/', 'react-dom', '@xyflow/react', 'radix-ui', 'aws-icons/'];
const belowFeatures = [
  'src/model',
  'src/renderer/store',
  'src/renderer/ui',
  'src/renderer/theme',
  'src/renderer/platform',
  'src/renderer/layout',
];

/** A feature of the screen: it sees what lies below, and no other feature. */
function feature(name: string, packages: readonly string[] = []): Zone {
  return {
    folder: `src/renderer/${name}`,
    from: belowFeatures,
    packages: [...screen, ...packages],
    why: 'Features do not know each other: share state through store, widgets through ui, and let app put features together.',
  };
}

const renderer: readonly Zone[] = [
  {
    folder: 'src/renderer',
    from: ['src/renderer/app', 'src/renderer/platform', 'src/renderer/theme'],
    packages: ['react', 'react-dom/'],
    why: 'The entry only starts the app: what it shows is put together in src/renderer/app.',
  },
  {
    folder: 'src/renderer/ui',
    from: ['src/renderer/theme'],
    packages: ['react', 'react/', 'radix-ui', 'cmdk', 'react-resizable-panels', 'aws-icons/'],
    why: 'ui has buttons and inputs without a word of the domain: pass labels and values in as props.',
  },
  {
    folder: 'src/renderer/theme',
    from: [],
    packages: ['@fontsource-variable/'],
    mayBeSilent: true,
    why: 'theme has colours, fonts and motion: whoever uses them imports them, never the other way round.',
  },
  {
    folder: 'src/renderer/platform',
    from: ['src/model/lib'],
    typesFrom: ['src/ipc'],
    packages: [],
    why: 'A platform adapter moves text between the app and the world outside: it knows no diagram and no component.',
  },
  {
    folder: 'src/renderer/layout',
    from: ['src/model'],
    packages: ['elkjs/'],
    why: 'This folder only runs ELK in a worker: what goes in and comes out is decided in src/model/layout.',
  },
  {
    folder: 'src/renderer/store',
    from: ['src/model', 'src/renderer/platform', 'src/renderer/layout'],
    packages: ['react', 'zustand', 'zustand/'],
    why: 'The store holds state and never draws: components select from it, and it knows none of them.',
  },
  feature('canvas', ['@xyflow/react/']),
  feature('palette'),
  // Fields are derived from the JSON Schema of a kind's properties.
  feature('inspector', ['zod']),
  feature('connecting'),
  feature('problems'),
  feature('exporting'),
  feature('fixing'),
  feature('tracing'),
  feature('comparing'),
  feature('starters'),
  feature('importing'),
  feature('template', ['@codemirror/', '@lezer/highlight']),
  {
    folder: 'src/renderer/app',
    from: ['src/renderer', 'src/model'],
    packages: screen,
    why: 'app puts features together: the world outside is reached through src/renderer/platform.',
  },
];

const around: readonly Zone[] = [
  {
    folder: 'scripts',
    from: ['src/model', 'src/main/content-security-policy'],
    packages: ['*'],
    why: 'Scripts build, check and generate: they may read the model, and what the product needs lives in src.',
  },
  { folder: 'bench', from: ['src', 'scripts'], packages: ['*'], why: 'A measurement measures the product as shipped.' },
  {
    folder: 'test',
    from: ['src', 'scripts', 'bench', 'templates'],
    packages: ['*'],
    why: 'Tests may import anything.',
  },
];

/** Who may import whom: the whole table. */
export const zones: readonly Zone[] = [...model, ...shells, ...renderer, ...around];
