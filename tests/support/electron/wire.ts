// JSON that keeps `undefined`, for what Electron would clone.

const nothing = '\u0000undefined';

export const toWire = (value: unknown): string =>
  JSON.stringify(value, (_key, each: unknown) => (each === undefined ? nothing : each)) ??
  `"${nothing}"`;

const revived = (value: unknown): unknown => {
  if (value === nothing) return undefined;
  if (Array.isArray(value)) return value.map(revived);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, revived(each)]));
};

export const fromWire = (text: string): unknown => revived(JSON.parse(text));
