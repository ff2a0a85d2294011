import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRows } from '../../../../../electron/core/transfer/read-rows.ts';
import { rowWriter } from '../../../../../electron/core/transfer/row-text.ts';
import {
  bytes,
  integer,
  json,
  list,
  orNull,
  real,
  text,
  type TransferRow,
  truth,
} from '../../../../../electron/core/transfer/transfer-table.ts';
import { exportFormats, type ExportFormat } from '../../../../../shared/domain/transfer.ts';

const columns = [
  orNull(text('note')),
  text('name'),
  orNull(integer('count')),
  real('share'),
  truth('told'),
  list('words'),
  orNull(json('data')),
  orNull(bytes('blob')),
];

function fileOf(format: ExportFormat, rows: readonly TransferRow[]): string {
  const writer = rowWriter(format, columns);
  return writer.head + rows.map(writer.row).join(writer.between) + writer.foot;
}

async function readBack(format: ExportFormat, file: string): Promise<readonly unknown[]> {
  const rows: unknown[] = [];
  for await (const { where, row } of readRows(new TextEncoder().encode(file), format, columns)) {
    rows.push(row.ok ? row.value : `${where}: ${row.error}`);
  }
  return rows;
}

const row: TransferRow = {
  note: '=HYPERLINK("http://a")',
  name: 'ä, "quoted"\r\nsecond',
  count: -5,
  share: 0.1,
  told: 1,
  words: '81.2.69.142 81.2.69.160',
  data: '{"a":[1,null]}',
  blob: new Uint8Array([251, 255]),
};

describe('rowWriter', () => {
  it('writes CSV as RFC 4180 says, with text that no spreadsheet runs', () => {
    expect(fileOf('csv', [row])).toBe(
      'note,name,count,share,told,words,data,blob\r\n' +
        `"'=HYPERLINK(""http://a"")","ä, ""quoted""\r\nsecond",-5,0.1,1,81.2.69.142 81.2.69.160,"{""a"":[1,null]}",'+/8=\r\n`,
    );
  });

  it('tells empty text from nothing in CSV', () => {
    const empty = { ...row, note: null, name: '', count: null, words: '', data: null, blob: null };
    expect(fileOf('csv', [empty])).toMatch(/\r\n,"",,0\.1,1,"",,\r\n$/);
  });

  it('writes JSON with what the columns mean', () => {
    const value = {
      ...row,
      told: true,
      words: ['81.2.69.142', '81.2.69.160'],
      data: { a: [1, null] },
      blob: '+/8=',
    };
    expect(JSON.parse(fileOf('json', [row, row]))).toEqual([value, value]);
  });

  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.stringMatching(/^'{0,2}[=+@\-\t\r\n"',;]{0,3}$/),
  );
  const anyRow: fc.Arbitrary<TransferRow> = fc.record({
    note: fc.option(anyText),
    name: anyText,
    count: fc.option(fc.maxSafeInteger()),
    share: fc.double({ noNaN: true, noDefaultInfinity: true }).map((share) => share + 0),
    told: fc.constantFrom(0, 1),
    words: fc.array(fc.stringMatching(/^[\w.:=+-]{1,5}$/)).map((words) => words.join(' ')),
    data: fc.option(
      fc
        .json()
        .map((value) => JSON.stringify(JSON.parse(value)))
        .filter((value) => value !== 'null'),
    ),
    blob: fc.option(fc.uint8Array({ maxLength: 20 })),
  });

  it.each(exportFormats)('writes %s that is read back as it was', async (format) => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow, { minLength: 1, maxLength: 5 }), async (rows) => {
        expect(await readBack(format, fileOf(format, rows))).toEqual(rows);
      }),
      { numRuns: 200 },
    );
  });

  it('never lets a cell of text begin a formula', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const [, line = ''] =
          /^.*\r\n([\s\S]*)$/.exec(fileOf('csv', [{ ...row, note: name }])) ?? [];
        expect(line.replace(/^"/, '')).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});

describe('readRows', () => {
  it('reads what other programs have made of our CSV', async () => {
    const file =
      '\uFEFF"count","note","name","share","told","words","data","blob"\n' +
      '7,,,1e3,0,,,\n' +
      '\n' +
      '"8","a","b","0","1","x  y","[]","AA=="\n';
    expect(await readBack('csv', file)).toEqual([
      { count: 7, note: null, name: '', share: 1_000, told: 0, words: '', data: null, blob: null },
      {
        count: 8,
        note: 'a',
        name: 'b',
        share: 0,
        told: 1,
        words: 'x y',
        data: '[]',
        blob: new Uint8Array(1),
      },
    ]);
  });

  it('says line by line what is wrong with CSV', async () => {
    const head = columns.map(({ name }) => name).join();
    const file = [
      head,
      ',"two\nlines",1.5,0,0,,,',
      ',a,1,x,0,,,',
      ',a,1,0,yes,,,',
      ',a,1,0,,,,',
      ',a,1,0,0,,{,',
      ',a,1,0,0,,,é',
      ',a,1,0,0',
      ',"never closed,1,0,0,,,',
    ].join('\n');
    expect(await readBack('csv', file)).toEqual([
      'line 2: count is not a whole number.',
      'line 4: share is not a number.',
      'line 5: told is not yes or no.',
      'line 6: told is empty.',
      'line 7: data is not JSON.',
      'line 8: blob is not base64.',
      'line 9: It has 5 cells instead of 8.',
      expect.stringMatching(/^line 10: From here on it is not CSV \(RFC 4180\): .+\.$/),
    ]);
  });

  it('says entry by entry what is wrong with JSON', async () => {
    const good = {
      note: null,
      name: 'a',
      count: 1,
      share: 0,
      told: true,
      words: [],
      data: null,
      blob: null,
    };
    const bad = [
      { ...good, count: 2 ** 60 },
      { ...good, told: 1 },
      { ...good, words: ['a b'] },
      { ...good, name: null },
      { note: null },
      [1],
      good,
    ];
    const problems = [
      'entry 1: count is not a whole number.',
      'entry 2: told is not yes or no.',
      'entry 3: words is not a list of words.',
      'entry 4: name is empty.',
      'entry 5: name is not text.',
      'entry 6: It is not a row: an object with a value for each column.',
      { ...good, told: 1, words: '', data: null },
    ];
    // As another program has written it, and as we do.
    expect(await readBack('json', JSON.stringify(bad, null, 2))).toEqual(problems);
    const ours = `[\n${bad.map((value) => JSON.stringify(value)).join(',\n')}\n]\n`;
    expect(await readBack('json', ours)).toEqual(problems);
    expect(await readBack('ndjson', '{"note":\n')).toEqual(['line 1: It is not JSON.']);
  });
});
