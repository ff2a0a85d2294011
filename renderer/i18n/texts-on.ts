import type { Surface } from '../bridge/surface.ts';

/** Of the text that takes another one's place in the window: `settings.browser_window`. */
const windowEnding = '_window';

/** What is said on a surface: "this browser" is no word for the window of the desktop host. */
export function textsOn(surface: Surface, texts: object): object {
  if (surface === 'browser') return texts;
  const own = new Map<string, unknown>(Object.entries(texts));
  return Object.fromEntries(
    [...own]
      .filter(([name]) => !name.endsWith(windowEnding))
      .map(([name, text]) => [
        name,
        typeof text === 'object' && text !== null
          ? textsOn(surface, text)
          : (own.get(`${name}${windowEnding}`) ?? text),
      ]),
  );
}
