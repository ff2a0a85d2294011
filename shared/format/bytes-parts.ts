const steps = [
  ['gigabyte', 1_000_000_000],
  ['megabyte', 1_000_000],
  ['kilobyte', 1_000],
] as const;

/** A size in the one unit people would say, by powers of 1,000 as disks are sold. */
export interface BytesParts {
  readonly value: number;
  readonly unit: 'byte' | 'kilobyte' | 'megabyte' | 'gigabyte';
}

export function bytesParts(bytes: number): BytesParts {
  for (const [unit, size] of steps) {
    // 999,950 and more would be rounded to "1,000 kB".
    if (bytes >= size * 0.99995) return { value: bytes / size, unit };
  }
  return { value: bytes, unit: 'byte' };
}
