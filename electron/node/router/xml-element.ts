const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/**
 * The contents of the elements with a local name, in order, entities resolved. Enough for the small, fixed documents
 * of UPnP; an element inside one of its own name is not understood.
 */
export function xmlElements(xml: string, localName: string): readonly string[] {
  const element = new RegExp(
    String.raw`<(?:[\w-]+:)?${localName}(?:\s[^<>]*)?>([\s\S]*?)</(?:[\w-]+:)?${localName}\s*>`,
    'g',
  );
  return [...xml.matchAll(element)].map(([, content = '']) => content.trim());
}

/** The text of an element that holds nothing but text. */
export const xmlText = (content: string): string =>
  content.replace(/&(amp|lt|gt|quot|apos);/g, (whole, name: string) => entities[name] ?? whole);
