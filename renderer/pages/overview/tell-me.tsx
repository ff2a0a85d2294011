import { Bell, BellOff, BellRing } from 'lucide-react';
import { assertNever } from '../../../shared/assert-never.ts';
import {
  chooseNotifications,
  useNotificationChoice,
} from '../../components/browser-notifications.ts';
import { Button } from '../../components/button.tsx';
import { useTranslation } from '../../i18n/use-translation.ts';

/** Notifications of this browser, while one of its tabs is open in the background. */
export function TellMe() {
  const { t } = useTranslation();
  const choice = useNotificationChoice((state) => state.choice);
  switch (choice) {
    case 'unavailable':
      return null;
    case 'denied':
      return (
        <p className="tell tell-denied small quiet">
          <BellOff size={16} aria-hidden="true" />
          {t('tell.denied')}
        </p>
      );
    case 'on':
      return (
        <div className="tell">
          <Button onPress={() => void chooseNotifications(false)}>
            <BellRing size={17} aria-hidden="true" />
            {t('tell.disable')}
          </Button>
        </div>
      );
    case 'off':
      return (
        <div className="tell">
          <Button onPress={() => void chooseNotifications(true)}>
            <Bell size={17} aria-hidden="true" />
            {t('tell.enable')}
          </Button>
        </div>
      );
    default:
      return assertNever(choice);
  }
}
