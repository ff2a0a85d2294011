import type { ErrorCode } from 'yaml';

/** What to do about the mistakes that people make in YAML; the others keep the library's own words. */
const advice: Partial<Readonly<Record<ErrorCode, string>>> = {
  TAB_AS_INDENT: 'indent with spaces',
  BAD_INDENT: 'line it up with its neighbours and close every bracket',
  MISSING_CHAR: 'close the quote or bracket, or put what is missing there',
  UNEXPECTED_TOKEN: 'look at the indentation and the punctuation here',
  BLOCK_AS_IMPLICIT_KEY: 'write one "name: value" a line, or put the text in quotes',
  MULTILINE_IMPLICIT_KEY: 'write one "name: value" a line, or put the text in quotes',
  BAD_SCALAR_START: 'put the text in quotes',
  MULTIPLE_DOCS: 'keep one document: take the "---" between them away',
  TAG_RESOLVE_FAILED: 'take the tag (the word behind "!") away',
  BAD_DIRECTIVE: 'take the line that begins with "%" away',
  RESOURCE_EXHAUSTION: 'nest it less deep',
};

/** A fault that the YAML library found, as the two halves of a sentence. */
export function yamlAdvice(
  code: ErrorCode,
  message: string,
): { readonly wrong: string; readonly right: string } {
  const words = message.split('\n')[0]?.replace(/; please.*$/, '') ?? message;
  return {
    wrong: `is not valid YAML: ${words}`,
    right: advice[code] ?? 'mend it as YAML 1.2 wants it',
  };
}
