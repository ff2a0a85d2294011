import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { trayFiles } from '../../../build/icons/tray-files.mjs';

const made = join(import.meta.dirname, '../../../build/icons/made');
const read = (file: string): Buffer => readFileSync(join(made, file));
const list = (folder: string): readonly string[] =>
  readdirSync(join(made, folder)).map((name) => `${folder}/${name}`);
const plate = '#0c2629';
const icoFiles = [...list('tray/windows/light'), ...list('tray/windows/dark')];

/** What its header says, and the pictures that lie where it says. */
function icoPictures(file: Buffer): readonly { readonly said: number; readonly png: PNG }[] {
  expect([file.readUInt16LE(0), file.readUInt16LE(2)]).toEqual([0, 1]);
  return Array.from({ length: file.readUInt16LE(4) }, (_, index) => {
    const entry = 6 + 16 * index;
    const position = file.readUInt32LE(entry + 12);
    const content = file.subarray(position, position + file.readUInt32LE(entry + 8));
    return { said: file.readUInt8(entry) || 256, png: PNG.sync.read(content) };
  });
}

const pngsOf = (file: string): readonly PNG[] =>
  file.endsWith('.ico')
    ? icoPictures(read(file)).map(({ png }) => png)
    : [PNG.sync.read(read(file))];

function icoSizes(file: string): readonly number[] {
  const pictures = icoPictures(read(file));
  expect(pictures.map(({ png }) => [png.width, png.height])).toEqual(
    pictures.map(({ said }) => [said, said]),
  );
  return pictures.map(({ said }) => said);
}

function pngSize(content: Buffer): string {
  const { width, height } = PNG.sync.read(content);
  return `${width}x${height}`;
}

const pixels = ({ data }: PNG): readonly (readonly number[])[] =>
  Array.from({ length: data.length / 4 }, (_, index) => [
    ...data.subarray(4 * index, 4 * index + 4),
  ]);

const opacities = (png: PNG): readonly number[] => pixels(png).map(([, , , alpha = 0]) => alpha);

/** Pixels that are there in one and missing in the other, on the whole. */
function differing(one: PNG, other: PNG): number {
  const others = opacities(other);
  return opacities(one).filter((alpha, at) => Math.abs(alpha - (others[at] ?? 0)) > 127).length;
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance([red = 0, green = 0, blue = 0]: readonly number[]): number {
  const linear = (value: number): number =>
    value <= 0.040_45 * 255 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function contrast(one: readonly number[], other: readonly number[]): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const channels = (colour: string): readonly number[] => {
  const hex = colour.length === 4 ? colour.replaceAll(/[\da-f]/g, '$&$&') : colour;
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
};

const asChannels = (colour: string): string => channels(colour).join(' ');

/** Of its opaque pixels, those that cover most first. */
function flatColours(png: PNG): string[] {
  const counts = new Map<string, number>();
  for (const [red, green, blue, alpha] of pixels(png)) {
    const colour = `${red} ${green} ${blue}`;
    if (alpha === 255) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => colour);
}

describe('the icon of the application', () => {
  it('has on Linux every size that its file says', () => {
    const said = list('icons').map((file) => /(\d+x\d+)\.png$/.exec(file)?.[1]);
    expect(list('icons').map((file) => pngSize(read(file)))).toEqual(said);
    expect(new Set(said)).toEqual(
      new Set([16, 24, 32, 48, 64, 128, 256, 512].map((size) => `${size}x${size}`)),
    );
  });

  it('has on Windows every size that Explorer and the taskbar show', () => {
    expect(icoSizes('icon.ico')).toEqual([16, 24, 32, 48, 64, 256]);
  });

  it('has on macOS every size of 10.7 and later', () => {
    const file = read('icon.icns');
    const found: string[] = [];
    for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4)) {
      const content = file.subarray(at + 8, at + file.readUInt32BE(at + 4));
      found.push(`${file.toString('latin1', at, at + 4)} ${pngSize(content)}`);
    }
    expect([file.toString('latin1', 0, 4), file.readUInt32BE(4)]).toEqual(['icns', file.length]);
    expect(found).toEqual([
      'ic11 32x32',
      'ic12 64x64',
      'ic07 128x128',
      'ic13 256x256',
      'ic08 256x256',
      'ic14 512x512',
      'ic09 512x512',
      'ic10 1024x1024',
    ]);
  });
});

describe('the icons of the tray', () => {
  it.each(icoFiles)('%s has the sizes of a small icon at every scaling', (file) => {
    expect(icoSizes(file)).toEqual([16, 20, 24, 32, 40, 48]);
  });

  it.each([
    ['mac', 16],
    ['linux', 22],
  ])('of %s are %i pixels wide, and twice that beside it', (folder, size) => {
    for (const file of list(`tray/${folder}`)) {
      const width = file.includes('@2x') ? 2 * size : size;
      expect([file, pngSize(read(file))]).toEqual([file, `${width}x${width}`]);
    }
  });

  it('of macOS have no colour of their own', () => {
    const coloured = list('tray/mac').filter((file) =>
      pixels(PNG.sync.read(read(file))).some(([red, green, blue]) => red || green || blue),
    );
    expect(coloured).toEqual([]);
  });

  it('are told apart by shape alone at 16 pixels, with and without the dot', () => {
    const shapes = list('tray/mac')
      .filter((file) => !file.includes('@2x'))
      .map((file) => ({ file, png: PNG.sync.read(read(file)) }));
    const alike = shapes.flatMap(({ file, png }, index) =>
      shapes
        .slice(index + 1)
        .filter((other) => differing(png, other.png) < 12)
        .map((other) => `${file} ${other.file}`),
    );
    expect(shapes).toHaveLength(14);
    expect(alike).toEqual([]);
  });

  // WCAG 2.2, 1.4.11: 3 to 1 for what one must see.
  it.each([
    ['tray/windows/light/', '#eeeeee'],
    ['tray/windows/dark/', '#2b2b2b'],
    ['tray/linux/', plate],
  ])('of %s stand out from %s in each of their colours', (folder, behind) => {
    const colours = new Set(
      trayFiles
        .filter(({ file }) => file.startsWith(folder))
        .flatMap(({ pictures }) => pictures)
        .flatMap(({ look }) => Object.values(look?.colours ?? {})),
    );
    expect(colours.size).toBe(5);
    const weak = [...colours].filter((colour) => contrast(channels(colour), channels(behind)) < 3);
    expect(weak).toEqual([]);
  });

  it('are drawn in these colours, on Linux upon the plate', () => {
    const strange = trayFiles.filter(({ file, pictures }) => {
      const { look } = pictures[0] ?? {};
      if (look === undefined) return false;
      const own = new Set(Object.values(look.colours).map(asChannels));
      return pngsOf(file).some((png) => {
        const colours = flatColours(png);
        if (look.hasPlate && colours.shift() !== asChannels(plate)) return true;
        return !colours.slice(0, 3).some((colour) => own.has(colour));
      });
    });
    expect(strange).toEqual([]);
  });

  it('weigh little', () => {
    const bytes = readdirSync(join(made, 'tray'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, { parentPath, name }) => sum + readFileSync(join(parentPath, name)).length, 0);
    expect(bytes).toBeLessThan(150_000);
  });

  it('have an overlay for the taskbar of Windows', () => {
    expect(pngSize(read('tray/overlay.png'))).toBe('16x16');
    expect(pngSize(read('tray/overlay@2x.png'))).toBe('32x32');
  });
});
