import { describe, expect, it } from 'vitest';
import { settingView } from '../../../../../electron/core/settings/setting-view.ts';
import { allSections, allSettings } from '../../../../../electron/core/settings/setting-list.ts';
import { findSettings, findSources } from '../../../../../renderer/pages/settings/find-settings.ts';
import { settingWords } from '../../../../../renderer/settings/setting-words.ts';
import type { SettingView } from '../../../../../shared/contract/index.ts';
import { cannedSecret } from '../../../../support/canned-settings.ts';
import { cannedSources } from '../../../../support/canned-sources.ts';

const settings: readonly SettingView[] = [
  ...allSettings.map((setting) =>
    settingView(
      setting,
      allSections.find(({ id }) => id === setting.section) ?? { title: '', help: '' },
      setting.field.default,
      null,
    ),
  ),
  { ...cannedSecret(true), value: 'correct horse' },
];

const found = (question: string): readonly string[] =>
  findSettings(settings, question, {
    wordsOf: (setting) => settingWords(setting, { language: 'en', getResource: () => undefined }),
    textOf: (_, value) => (value === true ? 'On' : ''),
  }).map(({ path }) => path);

describe('a search in the settings', () => {
  it('finds by title first, then by help, path, section and value', () => {
    expect(found('port')[0]).toBe('server.port');
    expect(found('prometheus')).toEqual(['server.metrics', 'desktop.serve']);
    expect(found('address.lookSec')).toEqual(['address.lookSeconds']);
    expect(found('8470')).toEqual(['server.port']);
    expect(found('keyfile')).toContain('history.keyFile');
    expect(found('on')).toContain('address.builtInSources');
  });

  it('finds by what a choice means', () => {
    expect(found('every answer of every source')).toEqual(['log.level']);
  });

  it('wants every word, in any order', () => {
    expect(found('size largest')).toEqual(['history.maxMegabytes']);
    expect(found('size walrus')).toEqual([]);
  });

  it('never finds a secret by its value', () => {
    expect(found('horse')).toEqual([]);
    expect(found('token')).toEqual(['discord.tokens', 'example.token']);
  });
});

describe('a search in the sources', () => {
  it('finds by operator, id, kind and target', () => {
    const ids = (question: string) => findSources(cannedSources(), question).map(({ id }) => id);
    expect(ids('office')).toEqual(['my-echo']);
    expect(ids('ns1.dns')).toEqual(['dns-ipv4']);
    expect(ids('stun')).toEqual(['stun-ipv4', 'stun-ipv6']);
  });
});
