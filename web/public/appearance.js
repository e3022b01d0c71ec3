// Runs before the first paint: a page that is dark never flashes white (src/theme/appearance.ts takes over), and the
// files of somebody's home are asked for with all others.
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
  const homes = JSON.parse(document.getElementById('home-parts')?.textContent ?? '{}')
  for (const file of homes[kept('signed-in') ?? 'visitor'] ?? []) {
    const isSheet = file.endsWith('.css')
    const link = document.createElement('link')
    link.rel = isSheet ? 'preload' : 'modulepreload'
    if (isSheet) link.as = 'style'
    link.crossOrigin = ''
    link.href = `/${file}`
    document.head.append(link)
  }
})()
