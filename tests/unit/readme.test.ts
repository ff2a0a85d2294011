import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtInSources } from '../../electron/core/address/built-in-sources.ts';
import { describeSource } from '../../electron/core/address/describe-source.ts';

const readme = new URL('../../README.md', import.meta.url).pathname;

const table = [
  '| source | operator | asks | at most | terms |',
  '| --- | --- | --- | --- | --- |',
  ...builtInSources
    .map(describeSource)
    .map(
      ({ id, operator, target, minIntervalSeconds, termsUrl }) =>
        `| ${id} | ${operator} | \`${target}\` | every ${minIntervalSeconds} s | ${termsUrl === null ? '' : `[terms](${termsUrl})`} |`,
    ),
].join('\n');

describe('the README', () => {
  // `npx vitest run -u tests/unit/readme.test.ts` writes the table.
  it('lists every built-in source', async () => {
    const text = readFileSync(readme, 'utf8');
    const section = /<!-- sources -->[^]*<!-- \/sources -->/;
    expect(text).toMatch(section);
    const expected = text.replace(section, `<!-- sources -->\n\n${table}\n\n<!-- /sources -->`);
    await expect(expected).toMatchFileSnapshot(readme);
  });
});
