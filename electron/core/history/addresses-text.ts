// Several addresses in one column: ` a b `. A blank never occurs in an address, so LIKE finds a part of one.

export const addressesText = (addresses: readonly string[]): string => ` ${addresses.join(' ')} `;

export const addressesOf = (text: string): string[] =>
  text.split(' ').filter((part) => part !== '');
