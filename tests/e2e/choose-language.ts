import type { Page } from 'playwright-core';
import { readLocale } from '../support/locale-texts.ts';

/** What another tab that changes the preference brings about; waits until the page speaks it. */
export async function chooseLanguage(page: Page, language: string): Promise<void> {
  await page.evaluate((tag) => {
    const [key, newValue] = ['ip-beacon.preferences', JSON.stringify({ language: tag })];
    localStorage.setItem(key, newValue);
    window.dispatchEvent(new StorageEvent('storage', { key, newValue }));
  }, language);
  await page
    .locator(`html[lang=${language}] body`, {
      hasText: readLocale(language).get('nav.history') ?? '',
    })
    .waitFor();
}
