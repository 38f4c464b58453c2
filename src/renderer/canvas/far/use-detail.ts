import { useStore as useFlowStore, useStoreApi } from '@xyflow/react';
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { duration, motion } from '../../theme/motion';
import { type Detail, detailAt, farAt } from './detail';
import { setFar } from './follow';

/** The level of detail of the canvas: it renders when the level changes, and not with every step of the zoom. */
export function useDetail(canvas: RefObject<HTMLElement | null>): Detail {
  const store = useStoreApi();
  const detail = useFlowStore((state) => detailAt(state.transform[2]));
  useLayoutEffect(() => {
    const tell = () => setFar(inSteps(farAt(store.getState().transform[2])));
    tell();
    return store.subscribe(tell);
  }, [store]);
  useFading(canvas, detail);
  return detail;
}

/** Words may be 2 % off their size: half of the steps of a slow zoom then change nothing. */
function inSteps(far: number): number {
  return Math.exp(Math.round(Math.log(far) / STEP) * STEP);
}
const STEP = 0.04;

/** Marks the canvas while one level gives way to another. Words that change their size fade in: they cannot grow there. */
function useFading(canvas: RefObject<HTMLElement | null>, detail: Detail): void {
  const before = useRef(detail);
  useEffect(() => {
    const element = canvas.current;
    if (!element || before.current === detail) return;
    before.current = detail;
    element.dataset.fading = '';
    const timer = setTimeout(() => delete element.dataset.fading, motion(duration.level));
    return () => clearTimeout(timer);
  }, [canvas, detail]);
}
