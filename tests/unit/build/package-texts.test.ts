import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shippedParts } from '../../../build/package/bill-of-materials.mjs';
import { licencesText } from '../../../build/package/licences.mjs';
import { fillMetainfo, releaseDay } from '../../../build/package/metainfo.mjs';

describe('the licences of others', () => {
  const text = licencesText(
    [
      { name: 'wouter', version: '3.13.0', identifier: 'Unlicense' },
      { name: 'react', version: '19.3.1', identifier: 'MIT', text: 'Copyright Meta' },
      { name: 'react', version: '19.3.1', identifier: 'MIT', text: 'Copyright Meta' },
      { name: 'growly', version: '1.3.0', text: 'Copyright Ibrahim' },
    ],
    'Networks: CC0\n',
  );
  const sections = text.split(/\n\n-+\n\n/);

  it('are said once each, by name, after those of the data', () =>
    expect(sections.slice(2)).toEqual([
      'Networks: CC0',
      'growly 1.3.0 (see below)\n\nCopyright Ibrahim',
      'react 19.3.1 (MIT)\n\nCopyright Meta',
      expect.stringContaining('wouter 3.13.0 (Unlicense)'),
    ]));

  it('are not left empty where a package has no text', () =>
    expect(sections.at(-1)).toContain('no text of its own'));
});

describe('what software centres are told', () => {
  const facts = {
    licence: 'MIT',
    homepage: 'https://home.test/?a&b',
    author: 'Tom <& Jerry>',
    version: '1.2.0',
    date: '2026-11-30',
  };

  it('is filled in, and stays XML', () =>
    expect(fillMetainfo('<a v="{{version}}">{{author}}</a>', facts)).toBe(
      '<a v="1.2.0">Tom &#60;&#38; Jerry&#62;</a>',
    ));

  it('asks for nothing that nobody knows', () =>
    expect(() => fillMetainfo('{{colour}}', facts)).toThrow('asks for "colour"'));

  it('says every sentence in every language of the application', () => {
    const file = '../../../build/package/linux/com.ip_beacon.desktop.metainfo.xml';
    const template = readFileSync(new URL(file, import.meta.url), 'utf8');
    const languages = ['ar', 'de', 'es', 'fr', 'ja'];
    for (const [, tag] of template.matchAll(/<(summary|p|li)>/g)) {
      const said = [...template.matchAll(new RegExp(`<${tag}( xml:lang="(..)")?>`, 'g'))];
      const perLanguage = languages.map(
        (language) => said.filter(([, , named]) => named === language).length,
      );
      const inEnglish = said.filter(([, named]) => named === undefined).length;
      expect(perLanguage).toEqual(languages.map(() => inEnglish));
    }
    expect(template.match(/<li>/g)).toHaveLength(3);
  });

  const changelog = '## [Unreleased]\n\n## [1.2.0] - 2026-11-30\n\n## [1.1.0] - 2026-10-01\n';
  const now = new Date('2026-12-24T23:30:00Z');
  it.each([
    ['1.1.0', '2026-10-01'],
    ['1.2.0', '2026-11-30'],
    ['1.3.0', '2026-12-24'],
    ['1.2', '2026-12-24'],
  ])('of %s is the day in the change log, else today: %s', (version, day) =>
    expect(releaseDay(changelog, version, now)).toBe(day),
  );
});

it('the list of parts has what is shipped, and what each needs of it', () => {
  const part = (name: string, ...marks: string[]) => ({
    'bom-ref': `${name}@1`,
    name,
    scope: marks.length > 0 ? 'optional' : 'required',
    properties: marks.map((mark) => ({ name: `cdx:npm:package:${mark}`, value: 'true' })),
  });
  const bill = {
    metadata: { component: part('folder') },
    components: [part('zod'), part('vitest', 'development'), part('electron', 'development')],
    dependencies: [
      { ref: 'folder@1', dependsOn: ['zod@1', 'vitest@1', 'electron@1'] },
      { ref: 'vitest@1', dependsOn: ['zod@1'] },
    ],
  };
  expect(shippedParts(bill, 'ip-beacon')).toEqual({
    metadata: { component: { ...part('folder'), name: 'ip-beacon' } },
    components: [part('zod'), part('electron')],
    dependencies: [{ ref: 'folder@1', dependsOn: ['zod@1', 'electron@1'] }],
  });
});
