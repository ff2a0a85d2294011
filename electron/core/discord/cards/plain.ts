/** Nothing of these belongs into a name: they end lines or turn the text around them. */
const unseen = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;
/** Ends or begins a style, a link, a mention, a moment or an emoji. */
const markdown = /[\\`*_~|[\]<>]/g;
/** What means something at the begin of a line only: a heading, a list, a small text. */
const lineBegin = /^(?:[#+-]|\d+(?=[.)]\s))/;

/**
 * A text from outside, such as a provider's name, as Discord's Markdown shows it letter by letter: on one line, without
 * styles, links and mentions. Not for texts within backticks, where Discord shows the escapes.
 */
export function plain(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(unseen, ' ')
    .trim()
    .replace(markdown, String.raw`\$&`)
    .replaceAll('://', String.raw`:\//`)
    .replace(/@(?=\S)/g, '@\u200b')
    .replace(lineBegin, (found) => (/\d/.test(found) ? `${found}\u200b` : `\\${found}`));
}
