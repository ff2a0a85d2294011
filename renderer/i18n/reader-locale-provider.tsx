import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useFormat } from '../format/use-format.ts';

/** Directions, numbers and dates inside React Aria's components follow the reader too. */
export function ReaderLocaleProvider({ children }: { readonly children: ReactNode }) {
  return <I18nProvider locale={useFormat().locale}>{children}</I18nProvider>;
}
