import { useFormat } from '../../format/use-format.ts';
import { useNow } from '../../format/use-now.ts';
import { useTranslation } from '../../i18n/use-translation.ts';

const exampleNumber = 1_234.5;

/** What has been chosen, as it looks. */
export function PreferenceExample() {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  return (
    <p className="preference-example">
      {t('thisBrowser.example', {
        date: format.date(now),
        time: format.time(now),
        number: format.decimal(exampleNumber, 1),
      })}
    </p>
  );
}
