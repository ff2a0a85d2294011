/** Into the search field of the page, if it has one. */
export function searchPage(page: Document): void {
  const field = page.querySelector<HTMLInputElement>('#content [type="search"]');
  field?.focus();
  field?.select();
}
