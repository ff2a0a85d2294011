import { Link } from 'wouter';
import { usePageTitle } from '../components/use-page-title.ts';
import { useTranslation } from '../i18n/use-translation.ts';

export function NotFoundPage() {
  const { t } = useTranslation();
  usePageTitle(t('page.notFound'));
  return (
    <div className="empty">
      <h1>{t('page.notFound')}</h1>
      <p className="quiet">{t('notFound.detail')}</p>
      <Link href="/">{t('notFound.home')}</Link>
    </div>
  );
}
