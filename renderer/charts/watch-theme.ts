const queries = [
  '(prefers-color-scheme: dark)',
  '(prefers-contrast: more)',
  '(forced-colors: active)',
] as const;

/** Calls back when what the page is painted with has become other colours; returns what ends it. */
export function watchTheme(onChange: () => void): () => void {
  const media = queries.map((query) => window.matchMedia(query));
  for (const each of media) each.addEventListener('change', onChange);
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme', 'class', 'lang'] });
  return () => {
    for (const each of media) each.removeEventListener('change', onChange);
    observer.disconnect();
  };
}
