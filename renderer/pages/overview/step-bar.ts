const hourOfBars = 4;

/**
 * Which bar a key leads to, as a slider has it: arrows by one, Page Up and Down by an hour, Home and End.
 * @param current null before one is chosen
 * @param count how many there are, at least one
 * @returns null for a key that leads nowhere
 */
export function stepBar(
  key: string,
  current: number | null,
  count: number,
  rightToLeft: boolean,
): number | null {
  const last = count - 1;
  const from = current ?? last;
  const within = (index: number): number => Math.min(last, Math.max(0, index));
  const onward = rightToLeft ? -1 : 1;
  switch (key) {
    case 'ArrowRight':
      return within(from + onward);
    case 'ArrowLeft':
      return within(from - onward);
    case 'ArrowUp':
      return within(from + 1);
    case 'ArrowDown':
      return within(from - 1);
    case 'PageUp':
      return within(from + hourOfBars);
    case 'PageDown':
      return within(from - hourOfBars);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
