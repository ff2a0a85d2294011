import type uPlot from 'uplot';
import type { ChartLink } from '../chart-link.ts';
import { pinchRange } from '../time-range.ts';

/** One finger takes time along, two stretch it; up and down scrolls the page (touch-action, charts.css). */
export function touchZoom(link: ChartLink): uPlot.Plugin {
  const listening = new AbortController();
  /** Where each finger is, as a share of the width, in the order in which they came. */
  const fingers = new Map<number, number>();
  let held: readonly [number, number] | null = null;

  const shareOf = (over: HTMLElement, { clientX }: PointerEvent): number => {
    const { left, width } = over.getBoundingClientRect();
    return (clientX - left) / width;
  };
  const pair = (): readonly [number, number] | null => {
    const [one, other] = fingers.values();
    return one === undefined || other === undefined ? null : [one, other];
  };

  return {
    hooks: {
      ready: ({ over }) => {
        const { signal } = listening;
        over.addEventListener(
          'pointerdown',
          (event) => {
            if (event.pointerType !== 'touch') return;
            over.setPointerCapture(event.pointerId);
            fingers.set(event.pointerId, shareOf(over, event));
            const { from, to } = link.store.getState().range;
            const shares = pair();
            held =
              shares === null
                ? null
                : [from + shares[0] * (to - from), from + shares[1] * (to - from)];
          },
          { signal },
        );
        over.addEventListener(
          'pointermove',
          (event) => {
            const before = fingers.get(event.pointerId);
            if (before === undefined) return;
            const share = shareOf(over, event);
            fingers.set(event.pointerId, share);
            const shares = pair();
            if (held !== null && shares !== null) {
              const { range, bounds } = link.store.getState();
              link.show(pinchRange(held, shares, range, bounds));
            } else link.pan(before - share);
          },
          { signal },
        );
        const lift = ({ pointerId }: PointerEvent): void => {
          fingers.delete(pointerId);
          held = null;
        };
        over.addEventListener('pointerup', lift, { signal });
        over.addEventListener('pointercancel', lift, { signal });
      },
      destroy: () => listening.abort(),
    },
  };
}
