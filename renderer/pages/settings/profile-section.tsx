import type { SettingView } from '../../../shared/contract/index.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { FileDrop } from '../../transfer/file-drop.tsx';
import { ProfileCheck } from './profile-check.tsx';
import { SaveProfile } from './save-profile.tsx';
import { useProfile } from './use-profile.ts';
import { useSectionFocus } from './use-section-focus.ts';

/** All settings in one file, out and in again; looked at first: nothing changes before somebody has seen what would. */
export function ProfileSection({ settings }: { readonly settings: readonly SettingView[] }) {
  const { t } = useTranslation();
  const heading = useSectionFocus('profile');
  const profile = useProfile();
  const { state } = profile;
  return (
    <section className="settings-section" aria-labelledby="profile">
      <h2 id="profile" ref={heading} tabIndex={-1}>
        {t('profile.title')}
      </h2>
      <p className="quiet">{t('profile.lead')}</p>
      <SaveProfile />
      <div className="profile-panel">
        {state.kind === 'checked' ? (
          <ProfileCheck checked={state} settings={settings} profile={profile} />
        ) : (
          <FileDrop
            label={t('profile.choose')}
            hint={t(state.kind === 'reading' ? 'profile.reading' : 'profile.chooseHint')}
            takesFocus={state.kind === 'left'}
            isDisabled={state.kind === 'reading'}
            onFiles={([file]) => {
              if (file !== undefined) void profile.choose(file);
            }}
          />
        )}
        {state.kind === 'failed' && (
          <p className="field-error" role="alert">
            {state.sentence}
          </p>
        )}
      </div>
    </section>
  );
}
