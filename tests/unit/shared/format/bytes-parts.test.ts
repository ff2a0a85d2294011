import { expect, it } from 'vitest';
import { bytesParts } from '../../../../shared/format/bytes-parts.ts';

it.each([
  [0, { value: 0, unit: 'byte' }],
  [999, { value: 999, unit: 'byte' }],
  [1_000, { value: 1, unit: 'kilobyte' }],
  [214_336, { value: 214.336, unit: 'kilobyte' }],
  // Rounded to a tenth it would read "1,000 kB".
  [999_960, { value: 0.99996, unit: 'megabyte' }],
  [14_680_064, { value: 14.680064, unit: 'megabyte' }],
  [2_500_000_000, { value: 2.5, unit: 'gigabyte' }],
])('%d bytes are said in the largest unit that fits', (bytes, parts) => {
  expect(bytesParts(bytes)).toEqual(parts);
});
