import { strokes } from './glyph';

export const FileGlyph = strokes(
  <>
    <path d="M9 1.75H4.75a1.25 1.25 0 0 0-1.25 1.25v10a1.25 1.25 0 0 0 1.25 1.25h6.5A1.25 1.25 0 0 0 12.5 13V5.25L9 1.75Z" />
    <path d="M9 2v3.25h3.25" />
  </>,
);

export const FolderGlyph = strokes(
  <path d="M1.75 4.25A1.25 1.25 0 0 1 3 3h3l1.5 1.75H13A1.25 1.25 0 0 1 14.25 6v5.75A1.25 1.25 0 0 1 13 13H3a1.25 1.25 0 0 1-1.25-1.25v-7.5Z" />,
);

export const SaveGlyph = strokes(
  <>
    <path d="M3.5 2.25h7.25l3 3v7.25a1.25 1.25 0 0 1-1.25 1.25h-9a1.25 1.25 0 0 1-1.25-1.25v-9A1.25 1.25 0 0 1 3.5 2.25Z" />
    <path d="M5.25 2.5v3h4.5v-3M4.75 13.5V9.25h6.5v4.25" />
  </>,
);

export const ImportGlyph = strokes(
  <path d="M8 2.25v7M5 6.5l3 3 3-3M2.5 10.5V12A1.5 1.5 0 0 0 4 13.5h8a1.5 1.5 0 0 0 1.5-1.5v-1.5" />,
);

export const ExportGlyph = strokes(
  <path d="M8 9.75v-7M5 5.5l3-3 3 3M2.5 9.5V12A1.5 1.5 0 0 0 4 13.5h8a1.5 1.5 0 0 0 1.5-1.5V9.5" />,
);

export const CopyGlyph = strokes(
  <>
    <rect x="5.5" y="5.5" width="8.25" height="8.25" rx="1.5" />
    <path d="M3.5 10.5h-.25A1.25 1.25 0 0 1 2 9.25v-6A1.25 1.25 0 0 1 3.25 2h6a1.25 1.25 0 0 1 1.25 1.25v.25" />
  </>,
);

export const TrashGlyph = strokes(
  <path d="M2.5 4.25h11M6 4V2.5h4V4M4 4.5l.6 8a1.25 1.25 0 0 0 1.25 1.15h4.3a1.25 1.25 0 0 0 1.25-1.15l.6-8M6.6 7v3.9M9.4 7v3.9" />,
);

export const EditGlyph = strokes(
  <path d="M2.75 13.25 3.5 10l7.25-7.25a1.25 1.25 0 0 1 1.75 0l.75.75a1.25 1.25 0 0 1 0 1.75L6 12.5l-3.25.75ZM9.5 4l2.5 2.5" />,
);

export const CodeGlyph = strokes(<path d="M5.25 4.5 1.75 8l3.5 3.5M10.75 4.5 14.25 8l-3.5 3.5M9 3 7 13" />);
