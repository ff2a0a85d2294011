import { Bug } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { useTranslation } from '../i18n/use-translation.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

interface CrashBoundaryProps {
  /** Of what stands there instead. */
  readonly className?: string;
  readonly children: ReactNode;
}

/** A bug in one component must not leave an empty page, nor take what is around it. */
export class CrashBoundary extends Component<CrashBoundaryProps, { readonly error: Error | null }> {
  override state = { error: null };

  static getDerivedStateFromError(error: Error): { readonly error: Error } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state as { readonly error: Error | null };
    const { className, children } = this.props;
    if (error === null) return children;
    return (
      <div className={className}>
        <CrashNotice error={error} />
      </div>
    );
  }
}

function CrashNotice({ error }: { readonly error: Error }) {
  const { t } = useTranslation();
  return (
    <Notice tone="bad" icon={Bug} title={t('crash.title')} role="alert">
      <p>{t('crash.detail', { message: error.message })}</p>
      <Button onPress={() => window.location.reload()}>{t('crash.reload')}</Button>
    </Notice>
  );
}
