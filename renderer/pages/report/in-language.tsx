import i18next, { type i18n } from 'i18next';
import { type ReactNode, useEffect, useState } from 'react';
import { loadTextsIn } from '../../i18n/i18n.ts';
import { languages } from '../../../shared/format/languages.ts';
import { TranslationProvider } from '../../i18n/translation-provider.tsx';
import { useTranslation } from '../../i18n/use-translation.ts';

interface InLanguageProps {
  readonly tag: string;
  readonly children: ReactNode;
}

/** A part of the page in another language than the rest: for somebody else to read. */
export function InLanguage({ tag, children }: InLanguageProps) {
  const shown = useTranslation().i18n.language;
  const [other, setOther] = useState<i18n | null>(null);
  useEffect(() => {
    let isWanted = true;
    const show = (): void => {
      if (isWanted) setOther(i18next.cloneInstance({ lng: tag }));
    };
    // Where it cannot be loaded, the document stays in the language of the page.
    if (tag !== shown) loadTextsIn(tag).then(show, () => {});
    return () => {
      isWanted = false;
      setOther(null);
    };
  }, [shown, tag]);

  if (other === null) return children;
  const dir = languages.find((each) => each.tag === other.language)?.dir;
  return (
    <TranslationProvider instance={other}>
      <div lang={other.language} dir={dir}>
        {children}
      </div>
    </TranslationProvider>
  );
}
