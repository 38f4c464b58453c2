import { strokes } from './glyph';

export const ConnectGlyph = strokes(
  <>
    <circle cx="3.25" cy="12" r="1.75" />
    <circle cx="12.75" cy="4" r="1.75" />
    <path d="M5 12h1.5A1.5 1.5 0 0 0 8 10.5v-5A1.5 1.5 0 0 1 9.5 4H11" />
  </>,
);

export const FrameGlyph = strokes(<path d="M4.5 1.5v13M11.5 1.5v13M1.5 4.5h13M1.5 11.5h13" />);

export const UndoGlyph = strokes(<path d="M5.5 2.75 2.5 5.75l3 3M2.75 5.75H9.5a3.75 3.75 0 0 1 0 7.5H6.5" />);

export const RedoGlyph = strokes(<path d="m10.5 2.75 3 3-3 3M13.25 5.75H6.5a3.75 3.75 0 0 0 0 7.5h3" />);

export const PlusGlyph = strokes(<path d="M8 3v10M3 8h10" />);

export const InfoGlyph = strokes(
  <>
    <circle cx="8" cy="8" r="5.75" />
    <path d="M8 7.5v3.25M8 5.25v.01" />
  </>,
);

export const SearchGlyph = strokes(
  <>
    <circle cx="7" cy="7" r="4.25" />
    <path d="m10.25 10.25 3.5 3.5" />
  </>,
);

export const ChevronDownGlyph = strokes(<path d="m4 6.25 4 4 4-4" />);

export const ChevronUpGlyph = strokes(<path d="m4 9.75 4-4 4 4" />);

export const ChevronRightGlyph = strokes(<path d="m6.25 4 4 4-4 4" />);

export const CloseGlyph = strokes(<path d="m4 4 8 8M12 4l-8 8" />);

export const CheckGlyph = strokes(<path d="m3 8.5 3.25 3.25L13 4.75" />);

export const MoreGlyph = strokes(<path strokeWidth={2} d="M3 8h.01M8 8h.01M13 8h.01" />);

export const TraceGlyph = strokes(<path d="M1.5 8.5h2.75l2-5 3.5 9 1.9-4h2.85" />);

export const LightbulbGlyph = strokes(
  <>
    <path d="M5.75 10.6c0-1.2-1.75-2-1.75-4.35a4 4 0 0 1 8 0c0 2.35-1.75 3.15-1.75 4.35Z" />
    <path d="M6.25 13.25h3.5" />
  </>,
);

export const FitGlyph = strokes(
  <path d="M2.5 5.5v-2a1 1 0 0 1 1-1h2M10.5 2.5h2a1 1 0 0 1 1 1v2M13.5 10.5v2a1 1 0 0 1-1 1h-2M5.5 13.5h-2a1 1 0 0 1-1-1v-2" />,
);

export const LayoutGlyph = strokes(
  <>
    <rect x="1.75" y="6" width="4" height="4" rx="1" />
    <rect x="10.25" y="1.75" width="4" height="4" rx="1" />
    <rect x="10.25" y="10.25" width="4" height="4" rx="1" />
    <path d="M5.75 8H8M10.25 3.75H9a1 1 0 0 0-1 1v6.5a1 1 0 0 0 1 1h1.25" />
  </>,
);

/** Something on the canvas is to be clicked. */
export const PickGlyph = strokes(
  <>
    <circle cx="8" cy="8" r="1.75" />
    <path d="M8 1.5v3M8 11.5v3M1.5 8h3M11.5 8h3" />
  </>,
);

export const SwapGlyph = strokes(<path d="M2.5 5.5h10M10 3l2.5 2.5L10 8M13.5 10.5h-10M6 8l-2.5 2.5L6 13" />);

export const PencilGlyph = strokes(<path d="m3 13 .5-2.75L10.75 3 13 5.25 5.75 12.5 3 13ZM9.25 4.5 11.5 6.75" />);
