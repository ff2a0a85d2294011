import type { Locator, Page } from 'playwright-core';

export const logsPage = (page: Page) => {
  const lines = page.getByRole('region', { name: 'Lines of the log' });
  const rows = lines.locator('.log-line');
  return {
    lines,
    rows,
    /** The line that holds a text. */
    row: (text: string | RegExp): Locator => rows.filter({ hasText: text }).last(),
    level: page.getByLabel('Level'),
    part: page.getByLabel('Part of the program'),
    text: page.getByLabel('Text', { exact: true }),
    from: page.getByLabel('Read from'),
    go: page.getByRole('button', { name: 'Go', exact: true }),
    pause: page.getByRole('button', { name: 'Pause' }),
    goOn: page.getByRole('button', { name: 'Go on' }),
    older: page.getByRole('button', { name: 'Show older lines' }),
    newLines: page.getByRole('button', { name: /new lines?$|To the newest line/ }),
    details: lines.locator('.log-details pre'),
    copyLine: page.getByRole('button', { name: 'Copy this line' }),
    copyShown: page.getByRole('button', { name: 'Copy what is shown' }),
    download: page.getByRole('button', { name: 'Download as text' }),
    dismiss: page.getByRole('button', { name: 'Dismiss' }),
    toTop: () => lines.evaluate((element) => element.scrollTo(0, 0)),
    isAtEnd: () =>
      lines.evaluate(
        ({ scrollHeight, clientHeight, scrollTop }) => scrollHeight - clientHeight - scrollTop < 24,
      ),
  };
};
