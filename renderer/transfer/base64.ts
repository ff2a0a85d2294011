/** For pieces of a file, which are short enough to be spread into arguments in a few steps. */
const stepBytes = 0x2000;

export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let offset = 0; offset < bytes.length; offset += stepBytes) {
    binary += String.fromCharCode(...bytes.subarray(offset, offset + stepBytes));
  }
  return btoa(binary);
}

export const fromBase64 = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
