const zeros = [0x660, 0x6f0];

/** The number that somebody has typed, with a comma or a point and in Arabic digits too; null when it is none. */
export function readNumber(text: string): number | null {
  const plain = text
    .trim()
    .replaceAll(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => {
      const code = digit.codePointAt(0) ?? 0;
      return String(code - (zeros.findLast((zero) => zero <= code) ?? 0));
    })
    .replace(/[\u2212]/, '-')
    .replace(/[,\u066B]/, '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}
