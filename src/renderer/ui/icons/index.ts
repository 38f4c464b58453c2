export * from './file-glyphs';
export type { Glyph, GlyphProps } from './glyph';
export { type Icon, iconFor } from './icon-for';
export { KindIcon, type KindIconProps } from './kind-icon';
export { Mark } from './mark';
export * from './resource-glyphs';
export { type Severity, SeverityIcon, type SeverityIconProps } from './severity-icon';
export * from './tool-glyphs';
