import { expect, it } from 'vitest'
import { systemFonts } from '../src/theme/fonts.ts'
import { withFont } from './brought-font.ts'

it('tells the page, before its first script, of the system’s fonts and of the files for where there is none', () => {
  const page = withFont(
    '<head><script src="/appearance.js"></script></head>',
    ({ file }) => `/assets/${file}`,
  )
  const [, told = '', script] =
    page.match(/<script type="application\/json" id="font">(.*?)<\/script>\s*(<script .*)/) ?? []
  expect(script).toContain('appearance.js')
  expect(JSON.parse(told)).toEqual({
    system: Object.values(systemFonts).flat(),
    family: 'Noto Sans SC Web',
    faces: [
      { weight: '100 500', url: expect.stringMatching(/^\/assets\/.*-400-normal\.woff2$/) },
      { weight: '501 900', url: expect.stringMatching(/^\/assets\/.*-600-normal\.woff2$/) },
    ],
  })
})
