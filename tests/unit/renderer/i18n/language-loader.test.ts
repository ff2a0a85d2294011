import { describe, expect, it } from 'vitest';
import { createLanguageLoader } from '../../../../renderer/i18n/language-loader.ts';

function start() {
  const asked: string[] = [];
  const added: string[] = [];
  let isDown = false;
  const loader = createLanguageLoader(
    async (tag, part) => {
      const name = `${tag} ${part}`;
      asked.push(name);
      if (isDown) throw new Error('not there');
      return { name };
    },
    (tag, texts) => {
      added.push(`${tag}: ${(texts as { name: string }).name}`);
    },
  );
  return { loader, asked, added, setDown: (down: boolean) => (isDown = down) };
}

describe('the texts of a language', () => {
  it('come in with the first load alone until another page is opened, each once', async () => {
    const { loader, asked, added } = start();
    await loader.load('en');
    await loader.load('en');
    expect(added).toEqual(['en: en first']);
    await loader.loadLater('en');
    expect(asked).toEqual(['en first', 'en later']);
    expect(added).toEqual(['en: en first', 'en: en later']);
  });

  it('come whole for the next language once another page has been opened', async () => {
    const { loader, added } = start();
    await loader.loadLater('en');
    await loader.load('de');
    expect(added.slice(2)).toEqual(['de: de first', 'de: de later']);
  });

  it('are asked for again after a failure', async () => {
    const { loader, added, setDown } = start();
    setDown(true);
    await expect(loader.load('de')).rejects.toThrow('not there');
    setDown(false);
    await loader.load('de');
    expect(added).toEqual(['de: de first']);
  });
});
