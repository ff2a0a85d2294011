/** What stands before and after the hyphen; what follows a plus sign orders nothing. */
interface Version {
  readonly numbers: readonly number[];
  readonly labels: readonly string[];
}

const number = '(?:0|[1-9]\\d{0,9})';
const label = '[0-9A-Za-z-]{1,40}';
const pattern = new RegExp(
  `^(${number})\\.(${number})\\.(${number})(?:-(${label}(?:\\.${label}){0,9}))?(?:\\+[0-9A-Za-z.-]{1,80})?$`,
);

export const isVersion = (text: string): boolean => pattern.test(text);

function parsed(text: string): Version {
  const match = pattern.exec(text);
  // Whoever compares has looked with isVersion before.
  if (match === null) throw new Error(`${text} is no version.`);
  const [, major, minor, patch, labels = ''] = match;
  return {
    numbers: [Number(major), Number(minor), Number(patch)],
    labels: labels === '' ? [] : labels.split('.'),
  };
}

/**
 * Below 0 when `one` came before `other`, above 0 when after, 0 when they are the same release.
 * https://semver.org/spec/v2.0.0.html#spec-item-11
 */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [parsed(one), parsed(other)];
  for (const [index, value] of a.numbers.entries()) {
    const difference = value - (b.numbers[index] ?? 0);
    if (difference !== 0) return Math.sign(difference);
  }
  // One that has labels comes before the release itself.
  if (a.labels.length === 0 || b.labels.length === 0) {
    return Math.sign(b.labels.length - a.labels.length);
  }
  for (const [index, value] of a.labels.entries()) {
    const difference = compareLabels(value, b.labels[index]);
    if (difference !== 0) return difference;
  }
  return a.labels.length === b.labels.length ? 0 : -1;
}

function compareLabels(one: string, other: string | undefined): number {
  if (other === undefined) return 1;
  const [isNumber, otherIsNumber] = [/^\d+$/.test(one), /^\d+$/.test(other)];
  if (isNumber && otherIsNumber) return Math.sign(Number(one) - Number(other));
  if (isNumber !== otherIsNumber) return isNumber ? -1 : 1;
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
