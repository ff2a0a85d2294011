/** What a button carried along, a whole number from 0 on; null for anything else. */
export function readNumber(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : null;
}
