// Texts as the systems read them. An organisation's name comes from a register: anything may stand in it.

/** Without the control characters that end an argument or move a cursor; lines are kept. */
export const plainText = (text: string): string => text.replaceAll(/[^\P{Cc}\n]/gu, ' ');

/** On one line. */
export const oneLine = (text: string): string => plainText(text).replaceAll('\n', ' ');

/**
 * A body as Linux desktops read it: as markup.
 * https://specifications.freedesktop.org/notification-spec/latest/markup.html
 */
export const asMarkup = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A word that begins with a hyphen would be an option to notify-send; U+2010 looks the same. */
const asWord = (text: string): string => text.replace(/^-/, '\u2010');

/** notify-send(1) takes a backslash in a body for the beginning of an escape, and in a title for itself. */
export const notifySendTexts = (
  title: string,
  body: string,
): { readonly title: string; readonly message: string } => ({
  title: asWord(oneLine(title)),
  message: asWord(asMarkup(plainText(body)).replaceAll('\\', '\\\\')),
});
