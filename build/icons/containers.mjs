// The two files that hold one picture in many sizes, each size as a PNG.

/**
 * @typedef {object} SizedPng
 * @property {number} size of its square, in pixels
 * @property {Uint8Array} png
 */

const icoHeaderBytes = 6;
const icoEntryBytes = 16;

/**
 * A file of Windows. PNGs are read there since Vista, at any size.
 * https://learn.microsoft.com/en-us/previous-versions/ms997538(v=msdn.10)
 * @param {readonly SizedPng[]} pictures of at most 256 pixels
 * @returns {Buffer}
 */
export function ico(pictures) {
  const header = Buffer.alloc(icoHeaderBytes + icoEntryBytes * pictures.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let position = header.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const entry = icoHeaderBytes + icoEntryBytes * index;
    // A byte has no room for 256, which is written as 0.
    header.writeUInt8(size % 256, entry);
    header.writeUInt8(size % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(png.length, entry + 8);
    header.writeUInt32LE(position, entry + 12);
    position += png.length;
  }
  return Buffer.concat([header, ...pictures.map(({ png }) => png)]);
}

/**
 * Those that hold a PNG, as all versions of macOS from 10.7 on read them; half of them are the double density of
 * another. https://en.wikipedia.org/wiki/Apple_Icon_Image_format
 * @type {readonly (readonly [type: string, size: number])[]}
 */
export const icnsTypes = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
];

/**
 * A file of macOS.
 * @param {readonly SizedPng[]} pictures one of each size of `icnsTypes`
 * @returns {Buffer}
 */
export function icns(pictures) {
  const blocks = icnsTypes.map(([type, size]) => {
    const picture = pictures.find((one) => one.size === size);
    if (picture === undefined) throw new Error(`No picture of ${size} pixels for ${type}`);
    return icnsBlock(type, picture.png);
  });
  return icnsBlock('icns', Buffer.concat(blocks));
}

/**
 * Four letters, the length of all of it, the content: the file itself is one as well.
 * @param {string} type
 * @param {Uint8Array} content
 */
function icnsBlock(type, content) {
  const head = Buffer.alloc(8, type);
  head.writeUInt32BE(head.length + content.length, 4);
  return Buffer.concat([head, content]);
}
