/** Names a long work. Not randomUUID(), which browsers lack on a page that came over plain HTTP. */
export const newJobId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
