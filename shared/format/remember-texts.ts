/** As many as a page has, or the cards of a day. */
const mostRemembered = 1_000;

/** The text of a key, with these values in it; the key itself where there is none. */
export type LookUpText<Key extends string = string> = (key: Key, values: object) => string;

/** To look a text up costs far more than to remember it, and most come again with the same values. */
export function rememberTexts<Key extends string>(lookUp: LookUpText<Key>): LookUpText<Key> {
  const remembered = new Map<string, string>();
  return (key, values) => {
    const wanted = `${key} ${JSON.stringify(values)}`;
    const before = remembered.get(wanted);
    if (before !== undefined) return before;
    const text = lookUp(key, values);
    // One that is not there may come yet.
    if (text === key) return text;
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(wanted, text);
    return text;
  };
}
