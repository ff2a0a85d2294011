import type { SettingView } from '../../../shared/contract/index.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { sectionIdOf } from '../../settings/setting-words.ts';
import { useSettingWords } from '../../settings/use-setting-words.ts';
import { useSectionInView } from './use-section-in-view.ts';

/** The sections of the page, beside it where there is room. */
export function SettingsIndex({ settings }: { readonly settings: readonly SettingView[] }) {
  const { t } = useTranslation();
  const wordsOf = useSettingWords();
  const ofFile = [...new Set(settings.map(sectionIdOf))].flatMap((id) => {
    const first = settings.find((setting) => sectionIdOf(setting) === id);
    const own = first === undefined ? [] : [{ id, text: wordsOf(first).section }];
    if (id !== 'address') return own;
    return [
      ...own,
      { id: 'sources', text: t('settings.sources') },
      { id: 'own-sources', text: t('settings.ownSources') },
    ];
  });
  const entries = [
    { id: 'this-browser', text: t('settings.browser') },
    ...ofFile,
    { id: 'profile', text: t('profile.title') },
    { id: 'about', text: t('settings.about') },
  ];
  const current = useSectionInView(entries.map(({ id }) => id));
  return (
    <nav className="settings-index" aria-label={t('settings.contents')}>
      <ul>
        {entries.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === current ? 'true' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
