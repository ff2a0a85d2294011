/** Grows as it is written to. */
export interface ByteWriter {
  /** LEB128 of a safe integer from 0. */
  readonly varint: (value: number) => void;
  readonly text: (text: string) => void;
  readonly blob: (bytes: Uint8Array) => void;
  readonly double: (value: number) => void;
  /** A signed 64-bit integer; throws a RangeError for one that does not fit. */
  readonly wide: (value: bigint) => void;
  readonly bytes: () => Uint8Array;
}

export function createByteWriter(): ByteWriter {
  let buffer = Buffer.allocUnsafe(256);
  let length = 0;
  /** Room for so many more bytes; where they begin. */
  const claim = (bytes: number): number => {
    if (length + bytes > buffer.length) {
      const larger = Buffer.allocUnsafe(Math.max(buffer.length * 2, length + bytes));
      buffer.copy(larger, 0, 0, length);
      buffer = larger;
    }
    const start = length;
    length += bytes;
    return start;
  };
  const varint = (value: number): void => {
    let rest = value;
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) {
      const at = claim(1);
      buffer[at] = (rest % 0x80) | 0x80;
    }
    const at = claim(1);
    buffer[at] = rest;
  };
  return {
    varint,
    text: (text) => {
      const bytes = Buffer.byteLength(text);
      varint(bytes);
      const at = claim(bytes);
      buffer.write(text, at);
    },
    blob: (bytes) => {
      varint(bytes.byteLength);
      const at = claim(bytes.byteLength);
      buffer.set(bytes, at);
    },
    double: (value) => {
      const at = claim(8);
      buffer.writeDoubleLE(value, at);
    },
    wide: (value) => {
      const at = claim(8);
      buffer.writeBigInt64LE(value, at);
    },
    bytes: () => buffer.subarray(0, length),
  };
}

/** Every method throws a RangeError where the bytes end too early. */
export interface ByteReader {
  readonly varint: () => number;
  /** A varint that counts what follows, each of at least one byte. */
  readonly list: <Value>(read: () => Value) => Value[];
  readonly text: () => string;
  readonly blob: () => Uint8Array;
  readonly double: () => number;
  readonly wide: () => bigint;
  /** Nothing may be left. */
  readonly end: () => void;
}

export function createByteReader(bytes: Uint8Array): ByteReader {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let factor = 1; factor <= 2 ** 49; factor *= 0x80) {
      const byte = buffer[at];
      if (byte === undefined) throw new RangeError('it ends too early');
      at += 1;
      value += (byte & 0x7f) * factor;
      if (byte >= 0x80) continue;
      if (Number.isSafeInteger(value)) return value;
      break;
    }
    throw new RangeError('a number is too large');
  };
  const take = (length: number): Buffer => {
    if (length > buffer.length - at) throw new RangeError('it ends too early');
    at += length;
    return buffer.subarray(at - length, at);
  };
  return {
    varint,
    list: <Value>(read: () => Value): Value[] => {
      const count = varint();
      if (count > buffer.length - at) throw new RangeError('it ends too early');
      const values: Value[] = [];
      for (let index = 0; index < count; index += 1) values.push(read());
      return values;
    },
    text: () => {
      const length = varint();
      if (length > buffer.length - at) throw new RangeError('it ends too early');
      at += length;
      return buffer.toString('utf8', at - length, at);
    },
    blob: () => new Uint8Array(take(varint())),
    double: () => take(8).readDoubleLE(),
    wide: () => take(8).readBigInt64LE(),
    end: () => {
      if (at < buffer.length) throw new RangeError('it goes on behind its end');
    },
  };
}
