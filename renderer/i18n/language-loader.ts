export interface LanguageLoader {
  /** What every page of it needs that may be shown now, once for each language; rejects when it cannot be loaded. */
  readonly load: (tag: string) => Promise<void>;
  /** From now on with the texts of the pages that are not in the first load. */
  readonly loadLater: (tag: string) => Promise<void>;
}

/** @param add takes texts over into the translation */
export function createLanguageLoader(
  loadPart: (tag: string, part: 'first' | 'later') => Promise<object>,
  add: (tag: string, texts: object) => void,
): LanguageLoader {
  const parts = new Map<string, Promise<void>>();
  let needsLater = false;
  const part = (tag: string, name: 'first' | 'later'): Promise<void> => {
    const key = `${tag}?${name}`;
    const known = parts.get(key);
    if (known !== undefined) return known;
    const loading = loadPart(tag, name).then(
      (texts) => add(tag, texts),
      (error: unknown) => {
        // Asked for again the next time: the program may just be restarting.
        parts.delete(key);
        throw error;
      },
    );
    parts.set(key, loading);
    return loading;
  };
  const load = async (tag: string): Promise<void> => {
    await Promise.all([part(tag, 'first'), ...(needsLater ? [part(tag, 'later')] : [])]);
  };
  return {
    load,
    loadLater: (tag) => {
      needsLater = true;
      return load(tag);
    },
  };
}
