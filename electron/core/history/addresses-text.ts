// Several addresses in one text, a blank between them; no address holds one.

export const addressesText = (addresses: readonly string[]): string => addresses.join(' ');

export const addressesOf = (text: string): string[] =>
  text.split(' ').filter((part) => part !== '');
