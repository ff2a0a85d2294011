import { Moon, Sun, SunMoon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { applyTheme, nextTheme, storedTheme } from '../theme.ts';
import { Button } from './button.tsx';

const icons = { system: SunMoon, light: Sun, dark: Moon } as const;

/** Goes round: as the system, light, dark. */
export function ThemeToggle() {
  const { t } = useTranslation();
  const [theme, setTheme] = useState(() => storedTheme(localStorage));
  const Icon = icons[theme];
  return (
    <Button
      look="bare"
      aria-label={t('theme.label', { theme: t(`theme.${theme}`) })}
      onPress={() => {
        const next = nextTheme(theme);
        applyTheme(next, localStorage);
        setTheme(next);
      }}
    >
      <Icon size={18} aria-hidden="true" />
    </Button>
  );
}
