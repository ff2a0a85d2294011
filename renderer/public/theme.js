// Sets the chosen appearance and the language before the first paint; a module would run after it. The keys are those
// of theme.ts and i18n/show-language.ts.
(() => {
  try {
    const root = document.documentElement;
    const [lang, dir] = (localStorage.getItem('ip-beacon.language') ?? '').split(' ');
    if (lang && dir) Object.assign(root, { lang, dir });
    const theme = localStorage.getItem('ip-beacon.theme');
    if (theme !== 'light' && theme !== 'dark') return;
    root.dataset.theme = theme;
    for (const meta of document.querySelectorAll('meta[name="theme-color"]'))
      meta.media = meta.dataset.theme === theme ? 'all' : 'not all';
  } catch {
    // Storage can be blocked; the system's appearance is right then.
  }
})();
