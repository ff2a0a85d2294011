import { parseIp } from '../../../shared/domain/ip.ts';

const bytesOf = (address: string): readonly number[] => {
  const ip = parseIp(address);
  if (ip === null) throw new Error(`${address} is no address`);
  const count = ip.family === 'ipv4' ? 4 : 16;
  return Array.from({ length: count }, (_, index) =>
    Number((ip.value >> BigInt(8 * (count - 1 - index))) & 0xffn),
  );
};

/** The Binding response of an honest STUN server, written apart from the program's own decoder. */
export function encodeBindingResponse(
  request: Uint8Array,
  address: string,
  { xor = true }: { readonly xor?: boolean } = {},
): Uint8Array {
  const mask = request.subarray(4, 20);
  const bytes = bytesOf(address).map((byte, index) => (xor ? byte ^ (mask[index] ?? 0) : byte));
  const valueLength = 4 + bytes.length;
  const family = bytes.length === 4 ? 1 : 2;
  const type = xor ? 0x20 : 0x01;
  const header = [1, 1, 0, 4 + valueLength, ...mask];
  return Uint8Array.from([...header, 0, type, 0, valueLength, 0, family, 0x12, 0x34, ...bytes]);
}
