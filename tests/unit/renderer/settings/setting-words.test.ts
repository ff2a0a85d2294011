import { describe, expect, it } from 'vitest';
import { settingView } from '../../../../electron/core/settings/setting-view.ts';
import { allSections, allSettings } from '../../../../electron/core/settings/setting-list.ts';
import { languages as knownLanguages } from '../../../../shared/format/languages.ts';
import { settingWords } from '../../../../renderer/settings/setting-words.ts';

const setting = allSettings.find(({ path }) => path === 'log.level');
const section = allSections.find(({ id }) => id === 'log');
if (setting === undefined || section === undefined) throw new Error('No setting log.level.');
const view = settingView(setting, section, 'info', null);

const german: Readonly<Record<string, string>> = {
  'settingText.log.title': 'Protokoll',
  'settingText.log.level.title': 'Stufe',
  'settingText.log.level.choices.warn.title': 'Warnungen',
};
const languages = (language: string) => ({
  language,
  getResource: (tag: string, _part: string, key: string): unknown =>
    tag === 'de' ? german[key] : undefined,
});

describe('what a form says of a setting', () => {
  it('is the declaration itself in English', () => {
    expect(settingWords(view, languages('en'))).toEqual({
      title: setting.field.title,
      help: setting.field.help,
      section: section.title,
      sectionHelp: section.help,
      choices: ['debug', 'info', 'warn', 'error'].map((value) => ({
        value,
        ...view.choices[value],
      })),
    });
  });

  it('is the translation where there is one, and English where there is none', () => {
    const words = settingWords(view, languages('de'));
    expect([words.section, words.title, words.help]).toEqual([
      'Protokoll',
      'Stufe',
      setting.field.help,
    ]);
    expect(words.choices.map(({ title }) => title)).toEqual([
      'Debug',
      'Info',
      'Warnungen',
      'Errors',
    ]);
  });

  it('is the value itself where a choice is not explained', () => {
    const bare = { ...view, choices: {} };
    expect(settingWords(bare, languages('en')).choices[0]).toEqual({
      value: 'debug',
      title: 'debug',
      help: '',
    });
  });

  it('calls each language by its own name, and nothing else by it', () => {
    const language = allSettings.find(({ path }) => path === 'desktop.language');
    const desktop = allSections.find(({ id }) => id === 'desktop');
    if (language === undefined || desktop === undefined) throw new Error('No desktop.language.');
    const shown = settingWords(settingView(language, desktop, 'auto', null), languages('de'));
    expect(shown.choices).toEqual([
      { value: 'auto', title: 'As the system', help: '' },
      ...knownLanguages.map(({ tag, name }) => ({ value: tag, title: name, help: '' })),
    ]);
  });
});
