import { expect, it } from 'vitest'
import { arrive } from './person.ts'
import { settle } from './steps/settle.ts'

it('writes Chinese in a font that has it, and brings one along where the system has none', async () => {
  const { page } = await arrive()
  await page.goto('/')
  await settle(page)
  const font = await page.evaluate(() => getComputedStyle(document.body).fontFamily)
  const inSystem = await page.evaluate((families) => {
    const found = families
      .split(', ')
      .filter((family) => !/SC Web|Variable|^system-ui$|^sans-serif$/.test(family))
      .map((family) => new FontFace('own', `local(${family})`).load())
    return Promise.any(found).then(
      () => true,
      () => false,
    )
  }, font)
  if (!inSystem) {
    // the page waits for it a while only
    await page.waitForFunction(() => [...document.fonts].some(({ status }) => status === 'loaded'))
    await settle(page)
  }
  const loaded = await page.evaluate(() =>
    [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
  )
  expect(loaded.length > 0).toBe(!inSystem)
  expect(loaded.every((family) => /Noto Sans SC (?:Web|Variable)/.test(family))).toBe(true)
  // in two weights; the hundred parts are for rare characters
  if (!inSystem) expect(loaded.filter((family) => family.includes('Noto Sans SC Web'))).toHaveLength(2)

  /** The picture of one character; all that no font has look the same. */
  const drawn = (character: string) =>
    page.evaluate(
      ([text, family]) => {
        const canvas = document.createElement('canvas')
        const pen = canvas.getContext('2d')
        if (!pen) throw new Error('no canvas')
        pen.font = `48px ${family}`
        pen.textBaseline = 'top'
        pen.fillText(text, 4, 4)
        return { width: pen.measureText(text).width, picture: canvas.toDataURL() }
      },
      [character, font] as const,
    )
  const [first, second, missing] = await Promise.all(['对', '接', '\u{10FFFD}'].map(drawn))
  expect(new Set([first, second, missing].map((each) => each?.picture)).size).toBe(3)
  expect(first?.width).toBeCloseTo(48, 2)
  expect(second?.width).toBeCloseTo(48, 2)
})
