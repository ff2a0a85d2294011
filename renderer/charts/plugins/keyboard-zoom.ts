import type uPlot from 'uplot';
import type { ChartLink } from '../chart-link.ts';

const panShare = 0.1;
const zoomFactor = 0.6;

/**
 * The keys of a chart that has the focus. Left is earlier in every script, as it is on the axis. What is left to the
 * page: Escape and the cursor, which need to know what was chosen and what is there.
 * @returns null for every other key
 */
export function keyAction(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): ((link: ChartLink) => void) | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  switch (event.key) {
    case 'ArrowLeft':
      return event.shiftKey ? null : (link) => link.pan(-panShare);
    case 'ArrowRight':
      return event.shiftKey ? null : (link) => link.pan(panShare);
    case 'PageUp':
      return (link) => link.pan(-1);
    case 'PageDown':
      return (link) => link.pan(1);
    case '+':
    case '=':
      return (link) => link.zoom(zoomFactor);
    case '-':
    case '_':
      return (link) => link.zoom(1 / zoomFactor);
    case 'Home':
      return (link) => link.toEnd('first');
    case 'End':
      return (link) => link.toEnd('last');
    default:
      return null;
  }
}

export function keyboardZoom(link: ChartLink, host: HTMLElement): uPlot.Plugin {
  const listening = new AbortController();
  return {
    hooks: {
      ready: () =>
        host.addEventListener(
          'keydown',
          (event) => {
            const action = keyAction(event);
            if (action === null) return;
            event.preventDefault();
            action(link);
          },
          { signal: listening.signal },
        ),
      destroy: () => listening.abort(),
    },
  };
}
