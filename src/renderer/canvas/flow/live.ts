import type { NodeId } from '../../../model/kinds/fields';
import type { Picture } from '../../../model/layout/picture';
import type { Drawn } from '../../../model/layout/preview';
import { useGesture } from '../../store/gesture';

/** What is drawn now: the drawing itself, or what a drag makes of it. Whoever asks is rendered with every move. */
export function useLive(drawn: Drawn): Drawn {
  return useGesture(({ live }) => live) ?? drawn;
}

/** The boxes now, for whoever shows some of them: rendered only by a drag that moves one of these. */
export function useLivePicture(picture: Picture, ids: Iterable<NodeId>): Picture {
  const moved = useGesture(({ live }) => {
    if (live) for (const id of ids) if (live.picture.boxes.get(id) !== picture.boxes.get(id)) return live.picture;
    return null;
  });
  return moved ?? picture;
}
