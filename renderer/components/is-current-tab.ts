const contains = (href: string, location: string): boolean =>
  location === href || location.startsWith(`${href}/`);

/** The tab whose page, or a page below it, is open; of several the most precise one. */
export function isCurrentTab(href: string, hrefs: readonly string[], location: string): boolean {
  const open = hrefs.filter((each) => contains(each, location));
  return open.length > 0 && href === open.toSorted((a, b) => b.length - a.length)[0];
}
