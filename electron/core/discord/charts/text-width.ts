import { textPx } from './card.ts';

/** Of Inter in ems, rather too wide than too narrow. */
function signWidth(sign: string): number {
  if (/[.,:;'|!iljI\s]/.test(sign)) return 0.29;
  if (sign === '•') return 0.5;
  return sign <= '\u024f' ? (/[mwMW@%]/.test(sign) ? 0.95 : 0.63) : 1.05;
}

/** About how wide a text is, in pixels: nobody can measure here. */
export const textWidth = (text: string, sizePx: number = textPx): number =>
  Array.from(text).reduce((sum, sign) => sum + signWidth(sign), 0) * sizePx;

/**
 * As many groups of an address as have room, with a sign that there was more; null when not even two have. Half a
 * group would be another address.
 */
export function fitText(text: string, roomPx: number, sizePx: number = textPx): string | null {
  if (textWidth(text, sizePx) <= roomPx) return text;
  const ends = [...text.matchAll(/[.:]+/g)].map(({ index, 0: sign }) => index + sign.length);
  const shorter = ends.slice(1).map((end) => `${text.slice(0, end)}…`);
  return shorter.findLast((each) => textWidth(each, sizePx) <= roomPx) ?? null;
}
