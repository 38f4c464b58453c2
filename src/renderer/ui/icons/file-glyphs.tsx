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

export const ExportGlyph = strokes(
  <path d="M8 9.75v-7M5 5.5l3-3 3 3M2.5 9.5V12A1.5 1.5 0 0 0 4 13.5h8a1.5 1.5 0 0 0 1.5-1.5V9.5" />,
);

export const ImportGlyph = strokes(
  <path d="M8 2.5v7M5 7l3 3 3-3M2.5 9.5V12A1.5 1.5 0 0 0 4 13.5h8a1.5 1.5 0 0 0 1.5-1.5V9.5" />,
);

export const SaveGlyph = strokes(
  <path d="M2.5 3.5a1 1 0 0 1 1-1h7.25l2.75 2.75v7.25a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-9ZM5 2.75v3h5v-3M4.75 13.25V9h6.5v4.25" />,
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
