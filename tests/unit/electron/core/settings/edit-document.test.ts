import * as fc from 'fast-check';
import { parseDocument } from 'yaml';
import { describe, expect, it } from 'vitest';
import { editDocument } from '../../../../../electron/core/settings/edit-document.ts';
import { parseSettingsFile } from '../../../../../electron/core/settings/settings-file.ts';

// Anything that YAML may take for something else belongs in here.
const hardText = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 64, unit: 'grapheme' }),
    fc.constantFrom(
      'true',
      'null',
      '~',
      '1',
      '0x10',
      '1e3',
      '# no comment',
      'a: b',
      '- a',
      '"',
      "'",
      '::',
      '*a',
      '&a',
      '!x',
      ' ',
      '\n',
      'a\n#b',
      '---',
      '|',
    ),
  )
  .filter((text) => text.length <= 64);

const host = fc.oneof(fc.ipV4(), fc.ipV6(), hardText);

const settingValues = fc.oneof(
  fc.tuple(fc.constant('address.lookSeconds'), fc.integer({ min: 30, max: 86_400 })),
  fc.tuple(fc.constant('address.builtInSources'), fc.boolean()),
  fc.tuple(fc.constant('address.disabledSources'), fc.array(hardText, { maxLength: 6 })),
  fc.tuple(
    fc.constant('address.accept'),
    fc.array(fc.constantFrom('198.51.100.0/24', '203.0.113.0/24', '2001:db8::/32'), {
      maxLength: 4,
    }),
  ),
  fc.tuple(fc.constant('address.ipv6Identity'), fc.constantFrom('prefix', 'address')),
  fc.tuple(fc.constant('server.host'), host),
  fc.tuple(fc.constant('server.port'), fc.integer({ min: 0, max: 65_535 })),
  fc.tuple(fc.constant('server.allowedHosts'), fc.array(host, { maxLength: 4 })),
  fc.tuple(fc.constant('log.level'), fc.constantFrom('debug', 'info', 'warn', 'error')),
  fc.tuple(
    fc.constant('address.sources'),
    fc.uniqueArray(fc.constantFrom('mine-a', 'mine-b', 'mine-c'), { maxLength: 3 }).map((ids) =>
      ids.map((id) => ({
        id,
        operator: 'a.example',
        kind: 'http-text',
        family: 'ipv4',
        url: `http://127.0.0.1:9001/${id}`,
      })),
    ),
  ),
);

const files = fc.constantFrom(
  '',
  '# only a comment\n',
  '---\n# a\n',
  'address:\n  # lookSeconds: 60\nserver:\n  # port: 1\nlog: # c\n',
  '{ address: { lookSeconds: 60, accept: [198.51.100.0/24] }, log: { level: debug } } # flow\n',
  `# top

# of address
address: # beside address
  # of sources
  sources:
    # of a
    - { id: mine-a, operator: a.example, kind: http-text,  family: ipv4, url: "http://127.0.0.1:9001/mine-a" } # beside a
    # of b
    - id: mine-b # beside id
      operator: b.example
      # of kind
      kind: http-text
      family: ipv4
      url: 'http://127.0.0.1:9001/' # beside url
    # after b
  # of accept

  accept: [ # open
    "198.51.100.0/24", # one
    2001:db8::/32 # two
  ] # beside accept
  disabledSources: # beside disabled
    - 'one' # beside one
    # before two
    - two

    # after two
  lookSeconds: 60 # beside look
  # end of address
server:
  # of host
  host: >- # folded
    127.0.0.1
  allowedHosts: [] # none
# of log
log: { level: debug } # beside log
# end
`,
);

const commentsIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .flatMap((line) => /(?:^|\s)#\s*(.*)$/.exec(line)?.[1] ?? [])
    .sort();

const valuesIn = (text: string): ReadonlyMap<string, unknown> => {
  const parsed = parseSettingsFile(text, 'config.yaml');
  if (!parsed.ok) throw new Error(JSON.stringify([text, parsed.error]));
  return parsed.value.values;
};

describe('editDocument', () => {
  it('gives every valid value back, changes no other setting and keeps every comment', () => {
    fc.assert(
      fc.property(files, fc.array(settingValues, { minLength: 1, maxLength: 4 }), (file, edits) => {
        let text: string = file;
        const expected = new Map(valuesIn(file));
        for (const [path, value] of edits) {
          const [section = '', name = ''] = path.split('.');
          text = editDocument(parseDocument(text), section, name, value);
          expected.set(path, value);
        }
        const values = valuesIn(text);
        expect(new Set(values.keys())).toEqual(new Set(expected.keys()));
        for (const [path, value] of expected)
          expect(values.get(path)).toMatchObject(value as object);
        // A value may hold a "#" of its own: at least the file's own comments must still be there.
        const kept = commentsIn(text);
        for (const comment of commentsIn(file)) expect(kept).toContain(comment);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves the text as it is when nothing changes', () => {
    const text = 'address:\n  accept: [ 198.51.100.0/24 ]\n  lookSeconds: 0x3c # a minute\n';
    expect(editDocument(parseDocument(text), 'address', 'lookSeconds', 60)).toBe(text);
  });
});
