import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/**
 * A file as bytes that go back to the system when they are let go. Those of readFileSync() come from malloc(), which
 * keeps a block of this size for later from the second time on (mallopt(3), M_MMAP_THRESHOLD): 13 MB more, for ever,
 * in a process that had looked an address up twice. A buffer that could grow is mapped instead.
 * @throws as node:fs does
 */
export function readWholeFile(path: string): Uint8Array<ArrayBuffer> {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    // ES2024, which the types here don't know yet; Node.js has it since 20.
    const buffer = Reflect.construct(ArrayBuffer, [size, { maxByteLength: size }]) as ArrayBuffer;
    const bytes = new Uint8Array(buffer, 0, size);
    let read = 0;
    while (read < size) {
      const more = readSync(file, bytes, read, size - read, null);
      if (more === 0) throw new Error(`${path} has become shorter while it was read`);
      read += more;
    }
    return bytes;
  } finally {
    closeSync(file);
  }
}
