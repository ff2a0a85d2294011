// Sets the chosen appearance before the first paint; a module would run after it. The key is that of theme.ts.
(() => {
  try {
    const theme = localStorage.getItem('ip-beacon.theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch {
    // Storage can be blocked; the system's appearance is right then.
  }
})();
