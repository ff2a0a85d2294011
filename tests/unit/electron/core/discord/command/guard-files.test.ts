import { describe, expect, it } from 'vitest';
import { guardFiles } from '../../../../../../electron/core/discord/command/guard-files.ts';

const png = {
  name: 'a.png',
  bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
};
const disguised = { name: 'b.png', bytes: new Uint8Array([0x31, 0x2c]) };
const csv = { name: 'c.csv', bytes: png.bytes };
const same = (text: string): string => text;

describe('files of an answer', () => {
  it('all go where everything may be seen', () => {
    expect(guardFiles([png, disguised, csv], 'full', same)).toEqual({
      files: [png, disguised, csv],
      isHeld: false,
    });
  });

  it('are pictures only elsewhere, by name and by content', () => {
    expect(guardFiles([png, disguised, csv], 'half', same)).toEqual({ files: [png], isHeld: true });
  });

  it('have their names guarded', () => {
    const { files } = guardFiles([png], 'hidden', () => 'x');
    expect(files).toEqual([{ ...png, name: 'x' }]);
  });
});
