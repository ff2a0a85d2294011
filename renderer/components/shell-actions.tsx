import { CircleHelp, Search } from 'lucide-react';
import { useRunCommand } from '../commands/use-run-command.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import { Button } from './button.tsx';
import { ThemeToggle } from './theme-toggle.tsx';
import { TransportStatus } from './transport-status.tsx';

/** The end of the bar: what is at hand on every page. */
export function ShellActions() {
  const { t } = useTranslation();
  const run = useRunCommand();
  return (
    <div className="bar-end">
      <TransportStatus />
      <Button look="bare" aria-label={t('app.find')} onPress={() => run('show-palette')}>
        <Search size={18} aria-hidden="true" />
      </Button>
      <Button look="bare" aria-label={t('app.help')} onPress={() => run('show-help')}>
        <CircleHelp size={18} aria-hidden="true" />
      </Button>
      <ThemeToggle />
    </div>
  );
}
