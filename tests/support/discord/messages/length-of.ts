/** In characters, as Discord counts them: a picture of two halves is one. */
export const lengthOf = (text: string): number => Array.from(text).length;
