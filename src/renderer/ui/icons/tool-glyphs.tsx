import { strokes } from './glyph';

export const CursorGlyph = strokes(<path d="m3 2.75 10 4.1-4.3 1.6-1.75 4.3L3 2.75Z" />);

export const HandGlyph = strokes(
  <path d="M5 8.5V4.1a1 1 0 0 1 2 0V7.25 2.9a1 1 0 0 1 2 0v4.35V3.6a1 1 0 0 1 2 0v4.15V5.6a1 1 0 0 1 2 0v4.15c0 2.6-1.75 4.5-4.35 4.5-1.9 0-2.9-.75-3.9-2.25L2.6 9.5a1.05 1.05 0 0 1 1.6-1.3L5 9" />,
);

export const ConnectGlyph = strokes(
  <>
    <circle cx="3.25" cy="12" r="1.75" />
    <circle cx="12.75" cy="4" r="1.75" />
    <path d="M5 12h1.5A1.5 1.5 0 0 0 8 10.5v-5A1.5 1.5 0 0 1 9.5 4H11" />
  </>,
);

export const TextGlyph = strokes(<path d="M3 5V3h10v2M8 3v10M6.25 13h3.5" />);

export const NoteGlyph = strokes(
  <>
    <path d="M13.5 9.5V4A1.5 1.5 0 0 0 12 2.5H4A1.5 1.5 0 0 0 2.5 4v8A1.5 1.5 0 0 0 4 13.5h5.5l4-4Z" />
    <path d="M9.5 13.25V9.5h3.75" />
  </>,
);

export const FrameGlyph = strokes(<path d="M4.5 1.5v13M11.5 1.5v13M1.5 4.5h13M1.5 11.5h13" />);

export const UndoGlyph = strokes(<path d="M5.5 2.75 2.5 5.75l3 3M2.75 5.75H9.5a3.75 3.75 0 0 1 0 7.5H6.5" />);

export const RedoGlyph = strokes(<path d="m10.5 2.75 3 3-3 3M13.25 5.75H6.5a3.75 3.75 0 0 0 0 7.5h3" />);

export const PlusGlyph = strokes(<path d="M8 3v10M3 8h10" />);

export const MinusGlyph = strokes(<path d="M3 8h10" />);

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

export const ChevronLeftGlyph = strokes(<path d="m9.75 4-4 4 4 4" />);

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

export const ZapGlyph = strokes(<path d="M9 1.75 3.25 9H8l-1 5.25L12.75 7H8l1-5.25Z" />);

export const StarGlyph = strokes(
  <path d="m8 1.9 1.85 3.8 4.15.6-3 2.95.7 4.15L8 11.45 4.3 13.4l.7-4.15-3-2.95 4.15-.6L8 1.9Z" />,
);

export const PinGlyph = strokes(<path d="M5.5 2h5M6.25 2v4.25L4 9h8L9.75 6.25V2M8 9v5" />);

export const SunGlyph = strokes(
  <>
    <circle cx="8" cy="8" r="2.75" />
    <path d="M8 1.25v1.25M8 13.5v1.25M1.25 8h1.25M13.5 8h1.25M3.25 3.25l.9.9M11.85 11.85l.9.9M12.75 3.25l-.9.9M4.15 11.85l-.9.9" />
  </>,
);

export const MoonGlyph = strokes(<path d="M13.25 9.6A5.75 5.75 0 0 1 6.4 2.75a5.5 5.5 0 1 0 6.85 6.85Z" />);

export const KeyboardGlyph = strokes(
  <>
    <rect x="1.25" y="3.75" width="13.5" height="8.5" rx="1.5" />
    <path d="M4 6.5h.01M6.65 6.5h.01M9.35 6.5h.01M12 6.5h.01M5 9.5h6" />
  </>,
);

export const LockGlyph = strokes(
  <>
    <rect x="3" y="7" width="10" height="7" rx="1.5" />
    <path d="M5.25 7V4.75a2.75 2.75 0 0 1 5.5 0V7" />
  </>,
);

export const SettingsGlyph = strokes(
  <>
    <path d="M2 4.5h5M11 4.5h3M2 11.5h3M9 11.5h5" />
    <circle cx="9" cy="4.5" r="1.75" />
    <circle cx="7" cy="11.5" r="1.75" />
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
