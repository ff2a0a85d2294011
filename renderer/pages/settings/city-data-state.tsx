import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useQuery } from '../../bridge/use-query.ts';
import { useTranslation } from '../../i18n/use-translation.ts';

/** Whether the file that the owner has named is in use. */
export function CityDataState() {
  const { t } = useTranslation();
  const city = useQuery('insight.about', {}).data?.city;
  if (city === undefined || city.state === 'off') return null;
  const isReady = city.state === 'ready';
  const Icon = isReady ? CircleCheck : TriangleAlert;
  return (
    <p className={isReady ? 'setting-state small' : 'setting-state field-error'}>
      <Icon size={15} aria-hidden="true" />
      {isReady ? t('settings.cityReady') : (city.problem ?? t('settings.cityFailed'))}
    </p>
  );
}
