// Runs before the first paint, so that a page that is dark never flashes white; src/theme/appearance.ts takes over.
;(() => {
  const root = document.documentElement
  const kept = (name) => {
    try {
      return localStorage.getItem(`duijie.${name}`)
    } catch {
      return null
    }
  }
  const theme = kept('theme')
  const dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  root.dataset.mode = dark ? 'dark' : 'light'
  root.dataset.density = kept('density') === 'compact' ? 'compact' : 'comfortable'
  if (kept('language') === 'en') root.lang = 'en'
})()
