import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { PNG } from 'pngjs';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { latencyChart } from '../../electron/core/discord/charts/latency-chart.ts';
import type { Pictures } from '../../electron/core/ports.ts';
import { createPictures } from '../../electron/node/pictures/pictures.ts';
import { aBucket } from '../support/a-bucket.ts';
import { picturesFolder } from '../support/built-files.ts';
import { eventually } from '../support/hostile/eventually.ts';

let pictures: Pictures | null = null;
afterEach(() => pictures?.close());
const open = (folder = picturesFolder, idleMs?: number): Pictures => {
  pictures = createPictures(folder, idleMs);
  return pictures;
};

/** How many threads run now. */
let running = 0;
const countThread = (worker: Worker): void => {
  running += 1;
  worker.once('exit', () => (running -= 1));
};
process.on('worker', countThread);
afterAll(() => void process.off('worker', countThread));

const svg = (content = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" font-family="Inter" font-size="40">${content}</svg>`;
const words = (weight: number, text: string): string =>
  svg(`<text x="10" y="60" font-weight="${weight}">${text}</text>`);

async function pixelsOf(drawing: string, widthPx = 200): Promise<PNG> {
  const drawn = await (pictures ?? open()).draw(drawing, widthPx);
  if (!drawn.ok) throw new Error(drawn.error);
  return PNG.sync.read(Buffer.from(drawn.value));
}
const inked = ({ data }: PNG): number =>
  data.filter((value, index) => index % 4 === 3 && value > 0).length;

/** A chart as people ask for it. */
const chart = (): string => {
  const range = { from: 0, to: 400_000 };
  const labels = { timeZone: 'UTC', time: () => '12:00', number: (value: number) => `${value}` };
  const buckets = Array.from({ length: 400 }, (_, index) =>
    aBucket({ from: index * 1_000, p50Ms: 20 + (index % 7), p95Ms: 40 + (index % 11) }),
  );
  return latencyChart({ range, buckets, labels });
};

describe('the thread of the pictures', () => {
  it('draws as wide as it is asked to', async () => {
    open();
    const { width, height } = await pixelsOf(svg('<rect width="9" height="9"/>'), 500);
    expect({ width, height }).toEqual({ width: 500, height: 250 });
  });

  it('writes texts, regular and bold, with the signs of masked addresses', async () => {
    open();
    expect(inked(await pixelsOf(svg()))).toBe(0);
    const regular = inked(await pixelsOf(words(400, '81.2')));
    expect(regular).toBeGreaterThan(300);
    expect(inked(await pixelsOf(words(700, '81.2')))).toBeGreaterThan(regular * 1.15);
    // A sign that the font does not have is a box, the same one for each of them.
    const box = await pixelsOf(words(400, '東'));
    for (const sign of ['•', '…', '–', '−', '%', 'é', '\u202f']) {
      expect((await pixelsOf(words(400, sign))).data.equals(box.data)).toBe(false);
    }
  });

  it('draws a chart with all that is in it', async () => {
    open();
    const whole = await pixelsOf(chart(), 1000);
    const mute = await pixelsOf(chart().replace(/<text.*?<\/text>/g, ''), 1000);
    expect({ width: whole.width, height: whole.height }).toEqual({ width: 1000, height: 420 });
    expect(whole.data.equals(mute.data)).toBe(false);
  });

  it.each([
    ['<svg', 'The picture cannot be drawn: SVG data parsing failed'],
    ['', 'The picture cannot be drawn: SVG data parsing failed'],
    ['<svg xmlns="http://www.w3.org/2000/svg" width="0" height="5"/>', 'SVG has an invalid size'],
    [
      '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="90000"/>',
      'The picture cannot be drawn: it would be too large.',
    ],
  ])('says in a sentence what is wrong with %j, and draws the next one', async (broken, reason) => {
    const drawn = await open().draw(broken, 200);
    expect(drawn).toEqual({ ok: false, error: expect.stringContaining(reason) });
    expect(drawn).toEqual({ ok: false, error: expect.stringMatching(/\.$/) });
    expect((await pixelsOf(svg())).width).toBe(200);
  });

  it('keeps the answers of many questions at once apart', async () => {
    const { draw } = open();
    const widths = Array.from({ length: 20 }, (_, index) => 20 + index);
    const drawn = await Promise.all(widths.map((width) => draw(svg(), width)));
    expect(
      drawn.map((each) => (each.ok ? PNG.sync.read(Buffer.from(each.value)).width : each.error)),
    ).toEqual(widths);
  });

  it('takes no more memory after 200 pictures', async () => {
    const { draw } = open();
    const drawSome = async (count: number): Promise<number> => {
      for (let index = 0; index < count; index += 1) await draw(chart(), 1000);
      return process.memoryUsage.rss();
    };
    const before = await drawSome(40);
    // A picture of this size is 1.7 MB of pixels: 200 that stayed would be 340 MB.
    expect((await drawSome(200)) - before).toBeLessThan(40_000_000);
  });

  it('ends when nobody asks any more, and comes back for the next picture', async () => {
    const { draw } = open(picturesFolder, 50);
    const before = running;
    await draw(svg(), 200);
    await draw(svg(), 200);
    expect(running).toBe(before + 1);
    await eventually('the thread has ended', () => running === before);
    expect((await draw(svg(), 200)).ok).toBe(true);
  });

  it('says so when its files are missing, and goes on', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ip-beacon-pictures-'));
    const reason = (): Promise<unknown> => open(folder).draw(svg(), 200);
    expect(await reason()).toEqual({
      ok: false,
      error: expect.stringMatching(/^Pictures cannot be drawn: Cannot find module/),
    });
    copyFileSync(join(picturesFolder, 'pictures.cjs'), join(folder, 'pictures.cjs'));
    expect(await reason()).toEqual({
      ok: false,
      error: expect.stringMatching(/^Pictures cannot be drawn: ENOENT/),
    });
    for (const name of readdirSync(picturesFolder, { withFileTypes: true })) {
      if (name.isFile()) copyFileSync(join(picturesFolder, name.name), join(folder, name.name));
    }
    expect(await reason()).toEqual({ ok: true, value: expect.any(Uint8Array) });
    rmSync(folder, { recursive: true });
  });

  it('owes nobody an answer when it is closed', async () => {
    const { draw, close } = open();
    const asked = draw(chart(), 1000);
    await close();
    expect(await asked).toEqual({
      ok: false,
      error: 'Pictures cannot be drawn: its thread has ended.',
    });
    expect(await draw(svg(), 200)).toEqual({
      ok: false,
      error: 'Pictures cannot be drawn: the program stops.',
    });
  });
});
