import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { changedSettings } from '../../../../../electron/core/settings/changed-settings.ts';
import { checkValue, valueSentence } from '../../../../../electron/core/settings/check-value.ts';
import {
  shownValue,
  withoutSecrets,
  withSecretsOf,
} from '../../../../../electron/core/settings/secret-settings.ts';
import { settingsOf } from '../../../../../electron/core/settings/setting-list.ts';
import { settingView } from '../../../../../electron/core/settings/setting-view.ts';
import { readYaml } from '../../../../../electron/core/settings/yaml-text.ts';
import { field, section } from '../../../../../shared/settings/section.ts';

const channel = section({
  id: 'channel',
  title: 'Channel',
  help: 'Where to tell.',
  fields: {
    name: field({ schema: z.string(), default: '', title: 'Name', help: 'Yours.' }),
    token: field({
      schema: z.string().max(20),
      default: '',
      title: 'Token',
      help: 'From its settings.',
      secret: true,
    }),
  },
});
const settings = settingsOf(channel);
const [, token] = settings;
if (token === undefined) throw new Error('No token.');
const canary = 'canary-7f3a';

const documentOf = (text: string) => {
  const read = readYaml(text, 'config.yaml');
  if (!read.ok) throw new Error('Not YAML.');
  return read.value.document;
};

describe('a secret', () => {
  it('is shown as set or not set only', () => {
    const view = settingView(token, channel, canary, null);
    expect([view.secret, view.value, view.default]).toEqual([true, true, false]);
    expect(settingView(token, channel, '', null).value).toBe(false);
    expect(JSON.stringify(view)).not.toContain(canary);
    expect(shownValue(token, null)).toBe(false);
  });

  it('stands in no sentence about it', () => {
    const checked = checkValue(token, `${canary}${'x'.repeat(20)}`);
    expect(checked.ok ? [] : checked.error.map(valueSentence)).toEqual([
      'channel.token is not right; it must be a text of at most 20 characters.',
    ]);
  });

  it('stands in no record of what has changed, but that it has', () => {
    const before = new Map<string, unknown>([['channel.token', canary]]);
    const after = new Map<string, unknown>([['channel.token', 'another']]);
    expect(changedSettings(before, after, settings)).toEqual([
      { path: 'channel.token', before: true, after: true },
    ]);
    expect(changedSettings(before, before, settings)).toEqual([]);
  });
});

describe('the text of a file', () => {
  it('goes without its secrets, and with everything else', () => {
    const text = `# mine\nchannel:\n  name: here # yes\n  # from the site\n  token: ${canary}\nother: 1\n`;
    expect(withoutSecrets(text, settings)).toBe('# mine\nchannel:\n  name: here # yes\nother: 1\n');
    expect(withoutSecrets(`channel:\r\n  name: a\r\n  token: ${canary}\r\n`, settings)).toBe(
      'channel:\r\n  name: a\r\n',
    );
    expect(withoutSecrets(`channel: { token: ${canary} }\n`, settings)).not.toContain('channel');
  });

  it('stays as it is where it holds none', () => {
    const text = 'channel:   { name:  "x" }   # odd\n';
    expect(withoutSecrets(text, settings)).toBe(text);
    expect(withSecretsOf(documentOf('channel: { name: y }'), text, settings)).toBe(text);
  });

  it('goes nowhere when nobody can say where its secrets end', () => {
    expect(withoutSecrets(`channel: { token: ${canary}`, settings)).toBe('');
  });

  it('that takes its place keeps the secrets of the present one', () => {
    const present = documentOf(`channel:\n  token: ${canary}\n`);
    expect(withSecretsOf(present, '# theirs\nchannel:\n  name: there\n', settings)).toBe(
      `# theirs\nchannel:\n  name: there\n  token: ${canary}\n`,
    );
    expect(withSecretsOf(present, 'channel:\n  token: theirs\n', settings)).toBe(
      `channel:\n  token: ${canary}\n`,
    );
    expect(withSecretsOf(present, '', settings)).toContain(`token: ${canary}`);
  });

  it('can bring a secret where there is none', () => {
    const text = 'channel:\n  token: theirs\n';
    expect(withSecretsOf(documentOf('channel: { token: "" }'), text, settings)).toBe(text);
  });
});
