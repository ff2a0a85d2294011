// SVG as text. Whatever comes from outside passes text() or an attribute, and so can end neither.

export type Attributes = Readonly<Record<string, string | number>>;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Without control and format characters, half characters and the like: XML allows not all, and no font draws them. */
export const escapeXml = (text: string): string =>
  text.replace(/\p{C}/gu, '').replace(/[&<>"']/g, (sign) => entities[sign] ?? '');

/** Tenths of a pixel, which is finer than anybody sees. */
export function decimal(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`${value} is no place in a picture.`);
  return String(Math.round(value * 10) / 10 + 0);
}

/** @param children made by these functions */
export function element(name: string, attributes: Attributes, ...children: string[]): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${typeof value === 'number' ? decimal(value) : escapeXml(value)}"`,
  );
  const head = `<${name}${written.join('')}`;
  return children.length === 0 ? `${head}/>` : `${head}>${children.join('')}</${name}>`;
}

export const text = (content: string, attributes: Attributes): string =>
  element('text', attributes, escapeXml(content));
