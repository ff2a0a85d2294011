import { useQuery } from '../../bridge/use-query.ts';
import { CodeBlock } from '../../components/code-block.tsx';
import { Drawer } from '../../components/drawer.tsx';
import { Failure } from '../../components/failure.tsx';
import { Loading } from '../../components/loading.tsx';
import { useTranslation } from '../../i18n/use-translation.ts';

/** The settings as they stand in the file; it changes with them. */
export function YamlDrawer({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const yaml = useQuery('settings.yaml', {});
  return (
    <Drawer title={t('yaml.title')} onClose={onClose}>
      <p className="quiet">{t('yaml.lead')}</p>
      {yaml.isPending && <Loading lines={6} />}
      {yaml.isError && yaml.data === undefined && (
        <Failure error={yaml.error} onRetry={() => void yaml.refetch()} />
      )}
      {yaml.data !== undefined && (
        <CodeBlock code={yaml.data.text} copyLabel={t('yaml.copy')} copied={t('yaml.copied')} />
      )}
    </Drawer>
  );
}
