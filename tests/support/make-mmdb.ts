import { addressBits } from '../../shared/domain/ip.ts';
import { knownPrefix } from '../../shared/domain/prefix.ts';

/** What a record may hold; numbers are written as doubles. */
export type MmdbValue = string | number | { readonly [key: string]: MmdbValue };

export interface MmdbContent {
  readonly databaseType?: string;
  /** In bits; 24 if not given. */
  readonly recordSize?: 24 | 32;
  readonly ipVersion?: 4 | 6;
  /** UTC milliseconds. */
  readonly builtAt?: number;
  /** By prefix; none lies in another. */
  readonly records: Readonly<Record<string, MmdbValue>>;
}

/** Types of the format that are written here. */
const types = { string: 2, double: 3, uint16: 5, uint32: 6, map: 7, uint64: 9, array: 11 } as const;
type Type = keyof typeof types;

function control(type: Type, size: number): Buffer {
  const number = types[type];
  const small = size < 29 ? size : 29;
  const first = number > 7 ? [small, number - 7] : [(number << 5) | small];
  return Buffer.from(size < 29 ? first : [...first, size - 29]);
}

function unsigned(type: 'uint16' | 'uint32' | 'uint64', value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(value));
  const size = { uint16: 2, uint32: 4, uint64: 8 }[type];
  return Buffer.concat([control(type, size), bytes.subarray(8 - size)]);
}

function encode(value: MmdbValue): Buffer {
  if (typeof value === 'string') {
    const text = Buffer.from(value);
    return Buffer.concat([control('string', text.length), text]);
  }
  if (typeof value === 'number') {
    const bytes = Buffer.alloc(8);
    bytes.writeDoubleBE(value);
    return Buffer.concat([control('double', 8), bytes]);
  }
  return encodeMap(Object.entries(value).map(([key, each]) => [key, encode(each)]));
}

const encodeMap = (entries: readonly (readonly [string, Buffer])[]): Buffer =>
  Buffer.concat([
    control('map', entries.length),
    ...entries.flatMap(([key, value]) => [encode(key), value]),
  ]);

/** One record of a node: nothing, another node, or where its data begins. */
type Slot = { readonly node: number } | { readonly data: number } | null;

function writeNode(bits: number, [left, right]: readonly [number, number]): Buffer {
  const node = Buffer.alloc(bits / 4);
  node.writeUIntBE(left, 0, bits / 8);
  node.writeUIntBE(right, bits / 8, bits / 8);
  return node;
}

/** The bytes of a small MaxMind DB (https://maxmind.github.io/MaxMind-DB/). */
export function makeMmdb(content: MmdbContent): Buffer {
  const { recordSize = 24, ipVersion = 6, databaseType = 'Test', builtAt = 0 } = content;
  const nodes: [Slot, Slot][] = [[null, null]];
  const data: Buffer[] = [];
  let dataLength = 0;
  for (const [text, value] of Object.entries(content.records)) {
    const prefix = knownPrefix(text);
    // In a tree of both families IPv4 lies at ::/96.
    const above = prefix.family === 'ipv4' && ipVersion === 6 ? 96 : 0;
    const bits = Array.from({ length: above + prefix.length }, (_, depth) =>
      depth < above
        ? 0
        : Number((prefix.value >> BigInt(addressBits[prefix.family] - 1 - (depth - above))) & 1n),
    );
    let at = 0;
    for (const [depth, bit] of bits.entries()) {
      const node = nodes[at];
      if (node === undefined) throw new Error('a node leads nowhere');
      if (depth === bits.length - 1) node[bit] = { data: dataLength };
      else {
        const next = node[bit] ?? { node: nodes.push([null, null]) - 1 };
        if (!('node' in next)) throw new Error(`${text} lies in another prefix.`);
        node[bit] = next;
        at = next.node;
      }
    }
    const encoded = encode(value);
    data.push(encoded);
    dataLength += encoded.length;
  }
  const numberOf = (slot: Slot): number => {
    if (slot === null) return nodes.length;
    return 'node' in slot ? slot.node : nodes.length + 16 + slot.data;
  };
  const tree = nodes.map(([left, right]) =>
    writeNode(recordSize, [numberOf(left), numberOf(right)]),
  );
  return Buffer.concat([
    ...tree,
    Buffer.alloc(16),
    ...data,
    Buffer.from('abcdef4d61784d696e642e636f6d', 'hex'),
    encodeMap([
      ['binary_format_major_version', unsigned('uint16', 2)],
      ['binary_format_minor_version', unsigned('uint16', 0)],
      ['build_epoch', unsigned('uint64', Math.floor(builtAt / 1_000))],
      ['database_type', encode(databaseType)],
      ['description', control('map', 0)],
      ['ip_version', unsigned('uint16', ipVersion)],
      ['languages', control('array', 0)],
      ['node_count', unsigned('uint32', nodes.length)],
      ['record_size', unsigned('uint16', recordSize)],
    ]),
  ]);
}
