// Sets the chosen appearance before the first paint; a module would run after it. The key is that of theme.ts.
(() => {
  try {
    const theme = localStorage.getItem('ip-beacon.theme');
    if (theme !== 'light' && theme !== 'dark') return;
    document.documentElement.dataset.theme = theme;
    for (const meta of document.querySelectorAll('meta[name="theme-color"]'))
      meta.media = meta.dataset.theme === theme ? 'all' : 'not all';
  } catch {
    // Storage can be blocked; the system's appearance is right then.
  }
})();
