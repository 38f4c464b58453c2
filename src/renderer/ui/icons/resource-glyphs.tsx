import { strokes } from './glyph';

/** VPC link: a small bridge. AWS has no icon for it. */
export const VpcLinkGlyph = strokes(
  <>
    <path d="M1 11h14" />
    <path d="M4 3.5v7.5M12 3.5v7.5M6.75 8v3M9.25 8v3" />
    <path d="M1 7.5 4 4.75c1.6 3.4 6.4 3.4 8 0l3 2.75" />
  </>,
);

/** Target group: a crosshair. */
export const TargetGroupGlyph = strokes(
  <>
    <circle cx="8" cy="8" r="5.25" />
    <circle cx="8" cy="8" r="2" />
    <path d="M8 .9v1.85M8 13.25v1.85M.9 8h1.85M13.25 8h1.85" />
  </>,
);

/** Security group: a shield. */
export const SecurityGroupGlyph = strokes(
  <path d="M8 1.75 13 3.5v4c0 3.2-2 5.5-5 6.75C5 13 3 10.7 3 7.5v-4L8 1.75Z" />,
);

/** Availability Zone: one place apart from the others. */
export const ZoneGlyph = strokes(
  <>
    <circle cx="8" cy="8" r="2" />
    <path d="M8 1v2.5M8 12.5V15M1 8h2.5M12.5 8H15" />
    <path d="M3 3h.01M13 3h.01M3 13h.01M13 13h.01" />
  </>,
);

/** Client: a laptop. AWS's own glyph for it vanishes on dark. */
export const ClientGlyph = strokes(
  <>
    <rect x="3" y="3" width="10" height="7" rx="1.25" />
    <path d="M1 13h14" />
  </>,
);

/** Route table: rows that lead somewhere. */
export const RouteTableGlyph = strokes(
  <>
    <rect x="1.75" y="2.25" width="12.5" height="11.5" rx="1.5" />
    <path d="M1.75 6h12.5" />
    <path d="M4.25 9.9h7M9.5 8l1.9 1.9-1.9 1.9" />
  </>,
);

/** Something that is not created here, only referred to. */
export const ExternalGlyph = strokes(
  <>
    <path d="M6.5 3H4a1.5 1.5 0 0 0-1.5 1.5V12A1.5 1.5 0 0 0 4 13.5h7.5A1.5 1.5 0 0 0 13 12V9.5" />
    <path d="M9.5 2.25h4.25V6.5M13.5 2.5 7.75 8.25" />
  </>,
);

/** A server of one's own: two units of a rack. AWS's grey one vanishes on dark. */
export const ServerGlyph = strokes(
  <>
    <rect x="2" y="2.25" width="12" height="5" rx="1.25" />
    <rect x="2" y="8.75" width="12" height="5" rx="1.25" />
    <path d="M4.75 4.75h.01M4.75 11.25h.01M8.5 4.75h2.75M8.5 11.25h2.75" />
  </>,
);

/** A database of one's own. */
export const DatabaseGlyph = strokes(
  <>
    <ellipse cx="8" cy="3.75" rx="5.25" ry="2" />
    <path d="M2.75 3.75v8.5c0 1.1 2.35 2 5.25 2s5.25-.9 5.25-2v-8.5" />
    <path d="M2.75 8c0 1.1 2.35 2 5.25 2s5.25-.9 5.25-2" />
  </>,
);

/** Anything on the internet: a globe. */
export const GlobeGlyph = strokes(
  <>
    <circle cx="8" cy="8" r="6.25" />
    <path d="M1.75 8h12.5M8 1.75c2.1 1.7 3.1 3.8 3.1 6.25S10.1 12.55 8 14.25C5.9 12.55 4.9 10.45 4.9 8S5.9 3.45 8 1.75Z" />
  </>,
);

/** A service that AWS runs: a cloud. AWS has no icon that stands for any of them. */
export const ServiceGlyph = strokes(
  <path d="M4.5 12.75a3 3 0 0 1-.35-5.98 4 4 0 0 1 7.75-.55 3.3 3.3 0 0 1-.4 6.53h-7Z" />,
);

/** Any other resource: a box. */
export const ResourceGlyph = strokes(
  <>
    <path d="M8 1.75 13.5 4.9v6.2L8 14.25 2.5 11.1V4.9L8 1.75Z" />
    <path d="M2.75 5 8 8l5.25-3M8 8v6" />
  </>,
);
