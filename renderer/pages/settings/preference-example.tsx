import { useFormat } from '../../format/use-format.ts';
import { useTextNow } from '../../format/use-now.ts';
import { useTranslation } from '../../i18n/use-translation.ts';

const exampleNumber = 1_234.5;

/** What has been chosen, as it looks. */
export function PreferenceExample() {
  const { t } = useTranslation();
  const format = useFormat();
  const example = useTextNow((now) =>
    t('thisBrowser.example', {
      date: format.date(now),
      time: format.time(now),
      number: format.decimal(exampleNumber, 1),
    }),
  );
  return <p className="preference-example">{example}</p>;
}
