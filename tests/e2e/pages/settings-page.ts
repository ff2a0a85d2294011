import type { Page } from 'playwright-core';

export const settingsPage = (page: Page) => {
  const source = (id: string) =>
    page
      .getByRole('listitem')
      .filter({ has: page.getByRole('button', { name: `Test ${id}`, exact: true }) });
  const form = page.getByRole('form');
  const told = page.locator('.tellings');
  const profile = page.getByRole('region', { name: 'Profile' });
  return {
    heading: page.getByRole('heading', { level: 1 }),
    /** By its path in the file. */
    setting: (path: string) => page.locator(`[id="${path}"]`),
    search: page.getByRole('searchbox', { name: 'Search the settings' }),
    matches: page.locator('.search-count'),
    results: page.locator('.search-results .setting'),
    sections: page.locator('.settings-section'),
    index: page.getByRole('navigation', { name: 'On this page' }),
    text: (name: string) => page.getByRole('textbox', { name, exact: true }),
    reset: (title: string) =>
      page.getByRole('button', { name: `Reset ${title} to its default`, exact: true }),
    undo: page.getByRole('button', { name: 'Undo', exact: true }),
    told,
    /** Waits until the host has done it, and takes away what tells of it: the next one may say the same. */
    done: (text: string) =>
      told
        .locator('.telling')
        .filter({ hasText: text })
        .getByRole('button', { name: 'Dismiss' })
        .click(),
    source,
    sources: page.locator('.source'),
    sourceSwitch: (id: string) => page.getByRole('switch', { name: `Ask ${id}`, exact: true }),
    /** What is clicked: the switch itself is hidden behind its picture. */
    flip: (id: string) => source(id).locator('.switch').click(),
    test: (id: string) => page.getByRole('button', { name: `Test ${id}`, exact: true }),
    edit: (id: string) => page.getByRole('button', { name: `Edit ${id}`, exact: true }),
    remove: (id: string) => page.getByRole('button', { name: `Remove ${id}`, exact: true }),
    addSource: page.getByRole('button', { name: 'Add a source', exact: true }),
    form,
    /** A field of the form, by its label. */
    field: (label: string) => form.getByLabel(label, { exact: true }),
    formButton: (name: 'Save' | 'Cancel' | 'Test it') =>
      form.getByRole('button', { name, exact: true }),
    showYaml: page.getByRole('button', { name: 'Show as YAML', exact: true }),
    yaml: page.getByRole('dialog', { name: 'The settings as YAML' }),
    profile,
    profileFile: profile.locator('input[type=file]'),
    signOut: page.getByRole('button', { name: 'Sign out' }),
  };
};
