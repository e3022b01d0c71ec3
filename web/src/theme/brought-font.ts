import { broughtFont, systemFonts } from './fonts.ts'

/**
 * Loads the font that comes along where the system has none for Chinese. Parts of it come last, for rare characters
 * alone: text in many faces takes several times as long to lay out, and is laid out anew as each arrives.
 */
export async function loadBroughtFont(): Promise<void> {
  const names = Object.values(systemFonts).flat()
  try {
    await new FontFace('system', names.map((name) => `local('${name}')`).join(', ')).load()
  } catch {
    const { files } = await import('./brought-files.ts')
    const faces = files.map(({ url, weight }) => new FontFace(broughtFont, `url(${url})`, { weight }))
    for (const loaded of await Promise.allSettled(faces.map((face) => face.load()))) {
      if (loaded.status === 'fulfilled') document.fonts.add(loaded.value)
    }
    void import('@fontsource-variable/noto-sans-sc/wght.css')
  }
}
