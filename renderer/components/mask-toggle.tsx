import { Eye, EyeOff } from 'lucide-react';
import { useTranslation } from '../i18n/use-translation.ts';
import { announce } from './announcement.ts';
import { Button } from './button.tsx';
import '../styles/mask-toggle.css';
import { setMasked, useMask } from './use-mask.ts';

/** Hides the greater part of every address on this screen, for when somebody else looks at it. */
export function MaskToggle() {
  const { t } = useTranslation();
  const { masked } = useMask();
  const Icon = masked ? EyeOff : Eye;
  return (
    <Button
      aria-pressed={masked}
      onPress={() => {
        setMasked(!masked);
        announce(t(masked ? 'mask.shown' : 'mask.masked'));
      }}
    >
      <Icon size={17} aria-hidden="true" />
      <span className="mask-toggle-text">{t('mask.toggle')}</span>
    </Button>
  );
}
