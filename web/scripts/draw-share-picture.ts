import { fileURLToPath } from 'node:url'
import { launchBrowser } from '../e2e/browser.ts'
import { palettes } from '../src/theme/palettes.ts'

const [address = 'http://127.0.0.1:3000'] = process.argv.slice(2)
const target = fileURLToPath(new URL('../public/share.png', import.meta.url))
const { accent, onAccent } = palettes.light

/** Draws the picture that previews of links show, with the font of the running product at the address given. */
const browser = await launchBrowser()
const page = await browser.newPage({ viewport: { width: 1200, height: 630 } })
await page.goto(address)
await page.getByRole('heading', { level: 1 }).waitFor()
await page.evaluate(
  ({ background, colour }) => {
    document.body.innerHTML = `
      <div style="box-sizing:border-box;width:1200px;height:630px;padding:96px;background:${background};color:${colour};display:flex;flex-direction:column;justify-content:space-between">
        <div style="display:flex;align-items:center;gap:28px">
          <svg width="84" height="84" viewBox="0 0 32 32"><path d="M6 16h6m8 0h6" stroke="currentColor" stroke-width="3" stroke-linecap="round"/><circle cx="16" cy="16" r="4" fill="none" stroke="currentColor" stroke-width="3"/></svg>
          <div style="font-size:48px;font-weight:600;line-height:1">对接<span style="margin-left:24px;font-size:32px;font-weight:400">产学研对接平台</span></div>
        </div>
        <div>
          <div style="font-size:72px;font-weight:600;line-height:1.35">让企业的难题，<br>遇见高校的答案</div>
          <div style="margin-top:28px;font-size:32px;line-height:1.5">技术需求 · 科技成果 · 对接活动</div>
        </div>
      </div>`
  },
  { background: accent, colour: onAccent },
)
await page.waitForLoadState('networkidle')
await page.evaluate(() => document.fonts.ready)
await page.screenshot({ path: target })
await browser.close()
