// Runs before the first paint, so that a dark screen never flashes white. Its own file, because the page allows no inline script.
(function () {
  var chosen = null;
  try { chosen = localStorage.getItem('hengjian.appearance'); } catch { /* storage is switched off: follow the system */ }
  var dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.appearance = dark ? 'dark' : 'light';
})();
