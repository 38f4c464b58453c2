import './icons.css';
import { iconFor } from './icon-for';

export interface KindIconProps {
  /** The icon name of a kind, `nlb` say; the words of an unknown one become its initials. */
  readonly name: string;
  /** Edge length in px, even, 16 to 36. */
  readonly size?: number | undefined;
}

/** The icon of a resource kind. Always decoration: the kind's name stands beside it. */
export function KindIcon({ name, size = 20 }: KindIconProps) {
  const icon = iconFor(name);
  switch (icon.kind) {
    case 'aws':
      return <img src={icon.url} alt="" aria-hidden="true" width={size} height={size} draggable={false} />;
    case 'own':
      return <icon.Glyph size={size} className="kind-glyph" />;
    case 'initials':
      return (
        <span className="kind-initials" aria-hidden="true" style={{ width: size, height: size, fontSize: size * 0.45 }}>
          {icon.initials}
        </span>
      );
  }
}
