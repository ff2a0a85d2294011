import type { SettingView } from '../../../shared/contract/index.ts';
import { BelowTheFold } from '../../components/below-the-fold.tsx';
import { sectionIdOf } from '../../settings/setting-words.ts';
import { AboutPanel } from './about-panel.tsx';
import { BrowserSection } from './browser-section.tsx';
import { OwnSources } from './own-sources.tsx';
import { ProfileSection } from './profile-section.tsx';
import { SettingSection } from './setting-section.tsx';
import { SettingsIndex } from './settings-index.tsx';
import { SourceList } from './source-list.tsx';

interface SettingsSectionsProps {
  readonly settings: readonly SettingView[];
}

/** What belongs beside a section's settings, in editors of its own. */
const beside: Readonly<Record<string, (props: SettingsSectionsProps) => React.ReactNode>> = {
  address: (props) => (
    <>
      <SourceList {...props} />
      <OwnSources {...props} />
    </>
  ),
};

/** Everything in its order: this browser, the sections of the file, and what concerns them all. */
export function SettingsSections({ settings }: SettingsSectionsProps) {
  const ids = [...new Set(settings.map(sectionIdOf))];
  return (
    <div className="settings-layout">
      <SettingsIndex settings={settings} />
      <div className="settings-body">
        <BrowserSection />
        <BelowTheFold>
          {ids.map((id) => (
            <div key={id}>
              <SettingSection
                id={id}
                settings={settings.filter((setting) => sectionIdOf(setting) === id)}
              />
              {beside[id]?.({ settings })}
            </div>
          ))}
          <ProfileSection settings={settings} />
          <AboutPanel />
        </BelowTheFold>
      </div>
    </div>
  );
}
