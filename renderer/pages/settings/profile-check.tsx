import { CircleCheck, FileDiff, TriangleAlert } from 'lucide-react';
import type { SettingView } from '../../../shared/contract/index.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ProfileChange } from './profile-change.tsx';
import type { CheckedProfile, Profile } from './use-profile.ts';

interface ProfileCheckProps {
  readonly checked: CheckedProfile;
  readonly settings: readonly SettingView[];
  readonly profile: Profile;
}

/** What a profile would change, or what is wrong with it; applied on request only. */
export function ProfileCheck({ checked, settings, profile }: ProfileCheckProps) {
  const { t } = useTranslation();
  const { name, outcome } = checked;
  const { changed, problems } = outcome;
  const { isApplying, apply, leave } = profile;
  if (problems.length > 0) {
    const title = t('profile.problems', { name, count: problems.length });
    return (
      <Notice tone="bad" icon={TriangleAlert} title={title} role="alert">
        <ul className="profile-problems">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
        <Button onPress={leave}>{t('profile.other')}</Button>
      </Notice>
    );
  }
  if (changed.length === 0) {
    return (
      <Notice tone="calm" icon={CircleCheck} title={t('profile.nothing', { name })}>
        <Button onPress={leave}>{t('profile.other')}</Button>
      </Notice>
    );
  }
  const title = t('profile.wouldChange', { name, count: changed.length });
  return (
    <Notice tone="calm" icon={FileDiff} title={title}>
      <ul className="profile-changes">
        {changed.map((path) => (
          <ProfileChange
            key={path}
            path={path}
            setting={settings.find((setting) => setting.path === path)}
          />
        ))}
      </ul>
      <div className="actions">
        <Button
          look="primary"
          isBusy={isApplying}
          onPress={() => void (isApplying || apply(checked))}
        >
          {t('profile.apply')}
        </Button>
        <Button isDisabled={isApplying} onPress={leave}>
          {t('profile.leave')}
        </Button>
      </div>
    </Notice>
  );
}
