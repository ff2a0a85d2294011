const semicolon = 59;
const blank = 32;
const zero = 48;

/** @param placeIds the same array each time: to be read, not kept */
export type TakeMove = (
  confirmedAt: number,
  heldMs: number | null,
  placeIds: readonly number[],
) => void;

/**
 * Takes `confirmed_at held_ms place place;confirmed_at ...` apart, whole numbers all, of which `held_ms` and the places
 * may be missing. Digit by digit: to split 100,000 moves into texts takes ten times as long.
 */
export function readMoves(text: string, take: TakeMove): void {
  const placeIds: number[] = [];
  let confirmedAt = 0;
  let heldMs: number | null = null;
  let field = 0;
  let value = 0;
  let hasDigits = false;
  const { length } = text;
  for (let index = 0; index <= length; index += 1) {
    const code = index === length ? semicolon : text.charCodeAt(index);
    if (code !== semicolon && code !== blank) {
      value = value * 10 + code - zero;
      hasDigits = true;
      continue;
    }
    if (field === 0) confirmedAt = value;
    else if (field === 1) heldMs = hasDigits ? value : null;
    else if (hasDigits) placeIds.push(value);
    const isWhole = field > 0 || hasDigits;
    value = 0;
    hasDigits = false;
    field += 1;
    if (code === blank) continue;
    if (isWhole) take(confirmedAt, heldMs, placeIds);
    field = 0;
    heldMs = null;
    placeIds.length = 0;
  }
}
