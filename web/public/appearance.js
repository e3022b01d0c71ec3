// Runs before the first paint: a page that is dark never flashes white (src/theme/appearance.ts takes over), and what
// takes long is asked for with the first files: the font where the system has none for Chinese, the files of the page.
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
  const told = (id) => JSON.parse(document.getElementById(id)?.textContent ?? '{}')
  const font = told('font')
  const bring = () =>
    Promise.allSettled(
      font.faces.map(async ({ url, weight }) => {
        document.fonts.add(await new FontFace(font.family, `url(${url})`, { weight }).load())
      }),
    )
  globalThis.broughtFont = new FontFace('system', font.system.map((name) => `local('${name}')`).join(', '))
    .load()
    .then(
      () => false,
      () => bring().then(() => true),
    )
  const parts = told('parts')
  const files = Array.isArray(parts) ? parts : parts[kept('signed-in') ?? 'visitor']
  for (const file of files ?? []) {
    const isSheet = file.endsWith('.css')
    const link = document.createElement('link')
    link.rel = isSheet ? 'preload' : 'modulepreload'
    if (isSheet) link.as = 'style'
    link.crossOrigin = ''
    // behind what every page needs, which is asked for at the same time
    link.fetchPriority = 'low'
    link.href = `/${file}`
    document.head.append(link)
  }
})()
