// A spreadsheet takes a cell that begins with one of these for a formula, quoted or not
// (OWASP, CSV Injection: https://owasp.org/www-community/attacks/CSV_Injection).

const formula = /^'*[=+\-@\t\r\n]/;
const escaped = /^'+[=+\-@\t\r\n]/;

/** Text that no spreadsheet runs: an apostrophe stands before what would begin a formula. Numbers need none. */
export const formulaSafe = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** The text that formulaSafe() was given. */
export const fromFormulaSafe = (text: string): string =>
  escaped.test(text) ? text.slice(1) : text;
