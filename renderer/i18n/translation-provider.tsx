import type { i18n } from 'i18next';
import { type ReactNode, useEffect, useState } from 'react';
import { TranslationContext, translationBy } from './use-translation.ts';

interface TranslationProviderProps {
  /** The same one as long as this is shown. */
  readonly instance: i18n;
  readonly children: ReactNode;
}

/** Everything inside follows when the language changes, or the way numbers are written in its texts. */
export function TranslationProvider({ instance, children }: TranslationProviderProps) {
  const [translation, setTranslation] = useState(() => translationBy(instance));
  useEffect(() => {
    const follow = (): void => setTranslation(translationBy(instance));
    instance.on('languageChanged', follow);
    return () => instance.off('languageChanged', follow);
  }, [instance]);
  return <TranslationContext value={translation}>{children}</TranslationContext>;
}
