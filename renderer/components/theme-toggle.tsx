import { Moon, Sun, SunMoon } from 'lucide-react';
import { useTranslation } from '../i18n/use-translation.ts';
import { nextTheme } from '../theme.ts';
import { chooseTheme, useTheme } from '../theme-store.ts';
import { Button } from './button.tsx';

const icons = { system: SunMoon, light: Sun, dark: Moon } as const;

/** Goes round: as the system, light, dark. */
export function ThemeToggle() {
  const { t } = useTranslation();
  const theme = useTheme((state) => state.theme);
  const Icon = icons[theme];
  return (
    <Button
      look="bare"
      aria-label={t('theme.label', { theme: t(`theme.${theme}`) })}
      onPress={() => chooseTheme(nextTheme(theme))}
    >
      <Icon size={18} aria-hidden="true" />
    </Button>
  );
}
