import type { Page } from 'playwright-core';

export const signInPage = (page: Page) => ({
  heading: page.getByRole('heading', { level: 1 }),
  help: page.getByText('Use the one-time link'),
  refusal: page.getByRole('alert').filter({ hasText: /./ }).first(),
  choosePassword: async (password: string): Promise<void> => {
    await page.getByLabel('New password').fill(password);
    await page.getByRole('button', { name: 'Save the password' }).click();
  },
  notNow: () => page.getByRole('button', { name: 'Not now' }).click(),
  signIn: async (password: string): Promise<void> => {
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
  },
});
