import type { ReactFlowProps } from '@xyflow/react';
import { useNavigating } from '../store/navigating';

type PointerProps = Pick<
  ReactFlowProps,
  'panOnDrag' | 'panOnScroll' | 'zoomOnScroll' | 'selectionOnDrag' | 'selectionKeyCode' | 'panActivationKeyCode'
>;

/** Middle and right button pan in any case. */
const PAN_BUTTONS = [1, 2];
const ALL_BUTTONS = [0, ...PAN_BUTTONS];

/** What wheel and buttons do on the empty canvas (ux-conventions.md 1.1); Shift always draws a selection box. */
export function usePointer(): PointerProps {
  const { wheelZooms, dragPans } = useNavigating();
  return {
    panOnScroll: !wheelZooms,
    zoomOnScroll: wheelZooms,
    panOnDrag: dragPans ? ALL_BUTTONS : PAN_BUTTONS,
    selectionOnDrag: !dragPans,
    selectionKeyCode: dragPans ? 'Shift' : null,
    panActivationKeyCode: 'Space',
  };
}
