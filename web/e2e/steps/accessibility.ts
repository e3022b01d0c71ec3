import axe, { type RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { judgeContrastOnce } from './contrast-once.ts'

/** What axe-core finds serious or critical by WCAG 2.1 AA, one line an element. */
export const barriers = (page: Page): Promise<string[]> =>
  found(page, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] })

/** What is hard to read on the page as it is coloured now. */
export const faintTexts = (page: Page): Promise<string[]> =>
  found(page, { runOnly: { type: 'rule', values: ['color-contrast'] } })

async function found(page: Page, options: RunOptions): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) {
    await page.evaluate(axe.source)
    await page.evaluate(judgeContrastOnce)
  }
  const { violations } = await page.evaluate(async (asked) => {
    const { axe: injected, repaint } = globalThis as unknown as { axe: typeof axe; repaint: () => void }
    repaint()
    return await injected.run(document, { ...asked, resultTypes: ['violations'] })
  }, options)
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
    )
}
