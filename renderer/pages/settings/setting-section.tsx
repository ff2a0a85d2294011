import type { SettingView } from '../../../shared/contract/index.ts';
import { SettingRow } from '../../settings/setting-row.tsx';
import { useSettingWords } from '../../settings/use-setting-words.ts';
import { settingExtra } from './setting-extra.tsx';
import { isEditedElsewhere } from './edited-elsewhere.ts';
import { useSectionFocus } from './use-section-focus.ts';

interface SettingSectionProps {
  readonly id: string;
  readonly settings: readonly SettingView[];
}

/** One section of config.yaml. */
export function SettingSection({ id, settings }: SettingSectionProps) {
  const wordsOf = useSettingWords();
  const heading = useSectionFocus(id);
  const [first] = settings;
  if (first === undefined) return null;
  const { section, sectionHelp } = wordsOf(first);
  return (
    <section className="settings-section" aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {section}
      </h2>
      <p className="quiet">{sectionHelp}</p>
      <ul className="setting-list">
        {settings
          .filter((setting) => !isEditedElsewhere(setting))
          .map((setting) => (
            <SettingRow
              key={setting.path}
              setting={setting}
              question=""
              extra={settingExtra(setting.path)}
            />
          ))}
      </ul>
    </section>
  );
}
