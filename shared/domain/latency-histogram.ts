// How latencies are spread, in little room and mergeable: DDSketch (Masson, Rim, Lee: "DDSketch: A fast and
// fully-mergeable quantile sketch with relative-error guarantees", PVLDB 12(12), 2019, section 2.1).
//
// Bin i holds the values in (gamma^(i-1), gamma^i] microseconds. Its text, for one column of a table: for each bin
// that is not empty the distance to the one before and the count, as base-32 digits, the lowest first, each a
// character from `?` to `~` of which the upper half means that more follow (as the VLQ of source maps does).
// Histograms joined by `;` are read as their sum.

/** Of a quantile, against the true one (alpha of the paper). */
export const relativeAccuracy = 0.02;

const gamma = (1 + relativeAccuracy) / (1 - relativeAccuracy);
const logGamma = Math.log(gamma);
/** gamma^639 microseconds are 34 hours. */
const bins = 640;

const firstDigit = 63;
const separator = 59;
/** 32 ** 9. */
const longestScale = 2 ** 45;

export interface LatencyHistogram {
  /** How many latencies it holds. */
  readonly total: () => number;
  /** Anything over 34 hours counts as 34 hours. */
  readonly add: (latencyMs: number) => void;
  /** Adds what one or several texts hold, joined by `;`. */
  readonly merge: (texts: string) => void;
  /** For each share, in ascending order: the milliseconds below which it lies; nulls when it is empty. */
  readonly quantiles: (shares: readonly number[]) => readonly (number | null)[];
  /** The same latencies make the same text, in whatever order they came. */
  readonly text: () => string;
  readonly clear: () => void;
}

/** What stands for each bin, in milliseconds: as far from its lower end as from its upper one, relatively. */
const middles = Float64Array.from(
  { length: bins },
  (_, bin) => (2 * gamma ** bin) / (gamma + 1) / 1_000,
);

interface Content {
  readonly counts: Float64Array;
  total: number;
  /** None below this bin. */
  lowest: number;
}

export function createLatencyHistogram(): LatencyHistogram {
  const content: Content = { counts: new Float64Array(bins), total: 0, lowest: bins };
  const { counts } = content;

  return {
    total: () => content.total,
    add: (latencyMs) => addTo(content, binOf(latencyMs), 1),
    merge: (texts) => readInto(content, texts),
    quantiles: (shares) => {
      if (content.total === 0) return shares.map(() => null);
      let bin = content.lowest;
      let below = counts[bin] ?? 0;
      return shares.map((share) => {
        const rank = share * (content.total - 1);
        while (below <= rank && bin < bins - 1) below += counts[(bin += 1)] ?? 0;
        return middles[bin] ?? null;
      });
    },
    text: () => textOf(counts),
    clear: () => {
      counts.fill(0);
      content.total = 0;
      content.lowest = bins;
    },
  };
}

function addTo(content: Content, bin: number, count: number): void {
  content.counts[bin] = (content.counts[bin] ?? 0) + count;
  content.total += count;
  if (bin < content.lowest) content.lowest = bin;
}

function binOf(latencyMs: number): number {
  const bin = Math.ceil(Math.log(latencyMs * 1_000) / logGamma);
  return bin > 0 ? Math.min(bin, bins - 1) : 0;
}

/** By character codes, without a pattern or a split: a year's chart reads half a million characters. */
function readInto(content: Content, texts: string): void {
  let bin = -1;
  let value = 0;
  let scale = 1;
  let isCount = false;
  for (let position = 0; position < texts.length; position += 1) {
    const code = texts.charCodeAt(position);
    if (code === separator) {
      bin = -1;
      value = 0;
      scale = 1;
      isCount = false;
      continue;
    }
    const digit = code - firstDigit;
    value += (digit & 31) * scale;
    if ((digit & 32) !== 0) {
      // A longer number is none that was written here; it must not become infinite.
      scale = Math.min(scale * 32, longestScale);
      continue;
    }
    if (isCount) {
      addTo(content, bin, value);
    } else {
      bin = Math.min(bin + value, bins - 1);
    }
    isCount = !isCount;
    value = 0;
    scale = 1;
  }
}

function textOf(counts: Float64Array): string {
  let text = '';
  let before = -1;
  counts.forEach((count, bin) => {
    if (count === 0) return;
    text += digitsOf(bin - before) + digitsOf(count);
    before = bin;
  });
  return text;
}

function digitsOf(value: number): string {
  let rest = value;
  let text = '';
  while (rest >= 32) {
    text += String.fromCharCode(firstDigit + 32 + (rest % 32));
    rest = Math.floor(rest / 32);
  }
  return text + String.fromCharCode(firstDigit + rest);
}
