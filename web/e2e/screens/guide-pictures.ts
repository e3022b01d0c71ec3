import { demoId } from '@duijie/db/demo/ids'
import type { Page } from 'playwright-core'
import { type Device, phone } from '../devices.ts'
import { accountApi } from '../steps/account-api.ts'
import { fill } from '../steps/fields.ts'
import { mainPages, ownNeed } from '../steps/pages.ts'
import { pushLead } from '../steps/pushed-lead.ts'
import { open } from '../steps/settle.ts'
import { enter, passwordOf, rest, type Sitter, type Studio, take } from './camera.ts'

/** As wide as a guide shows them. */
const device: Device = { width: 1200, height: 750 }
const handheld: Device = { width: phone.width, height: 780 }
const MOST_BYTES = 90_000

interface Shot {
  /** of the file; with `-phone` it is taken on one */
  name: string
  who: Sitter
  path: string
  dialog?: string
  /** what somebody does before it is taken */
  before?: (page: Page) => Promise<void>
}

const pathOf = (role: keyof typeof mainPages, name: string): string => {
  const found = mainPages[role].find((page) => page.name === name)
  if (!found) throw new Error(`${role} has no page ${name}`)
  return found.path
}

/** Brings a heading to the upper edge, below the page's head. */
const upTo = (heading: string | RegExp) => async (page: Page) => {
  const found = page.getByRole('heading', { name: heading }).first()
  await found.waitFor()
  await found.evaluate((element) => window.scrollTo(0, element.getBoundingClientRect().top + scrollY - 76))
}

const press = (name: string | RegExp) => async (page: Page) => {
  await page.getByRole('button', { name }).first().click()
  await page.getByRole('dialog').waitFor()
}

/** One digit differs from a code that exists. */
async function writeWrongCode(page: Page): Promise<void> {
  await fill(page, { 单位名称: '云泽衡砺精密机械有限公司', 统一社会信用代码: '91320000MA1MTW2K1X' })
}

async function openFirst(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('article').getByRole('link').first().click()
  await page.waitForURL(/annual-summaries\/./)
}

async function writeNeed(page: Page): Promise<void> {
  await fill(page, {
    需求名称: '薄壁铝合金壳体高速铣削变形超差',
    企业原文: '壳体壁薄，精铣完一松夹具就弹，平面度老是超差，每批都要人工校平。',
    拟解决的技术难题:
      '电机壳体，6061-T6，壁厚 1.2 mm。精铣后松开夹具即回弹，平面度 0.12～0.15 mm，图纸要求 0.05 mm；试过分层铣削和降低进给，最好做到 0.09 mm。',
    预期技术指标: '平面度 ≤ 0.05 mm\n单件工时 ≤ 12 min\n连续三批合格率 ≥ 98%',
  })
  await upTo('需求内容')(page)
}

/** In the order of the guides. */
const shots = (link: string, lead: string): Shot[] => [
  { name: 'register', who: 'visitor', path: '/register', before: writeWrongCode },
  { name: 'need-form', who: 'enterprise', path: '/needs/new', before: writeNeed },
  { name: 'matches', who: 'enterprise', path: ownNeed, before: upTo(/匹配的科技成果/) },
  {
    name: 'comparison',
    who: 'enterprise',
    path: pathOf('enterprise', 'comparison'),
    dialog: '需求与成果对照',
  },
  { name: 'push-answer-phone', who: 'visitor', path: link },
  { name: 'proposals', who: 'enterprise', path: pathOf('enterprise', 'proposals') },
  { name: 'event', who: 'enterprise', path: pathOf('staff', 'coming-event') },
  { name: 'need-search', who: 'liaison', path: '/needs?q=检测' },
  { name: 'offer', who: 'liaison', path: pathOf('liaison', 'offer') },
  { name: 'result-form', who: 'liaison', path: '/results/new' },
  {
    name: 'result-matches',
    who: 'liaison',
    path: pathOf('liaison', 'result'),
    before: upTo(/能解决的企业需求/),
  },
  { name: 'leads-of-side', who: 'liaison', path: '/leads' },
  { name: 'digests', who: 'liaison', path: '/digests' },
  { name: 'staff-home', who: 'staff', path: '/' },
  { name: 'review', who: 'staff', path: '/review?tab=needs' },
  { name: 'workbench', who: 'staff', path: `/workbench/${demoId('need', 'need-aoi-false-calls')}` },
  { name: 'push', who: 'staff', path: lead, before: press(/^推\s?送/) },
  { name: 'lead-board', who: 'staff', path: '/leads' },
  { name: 'trips', who: 'staff', path: pathOf('staff', 'trips') },
  { name: 'schedule', who: 'staff', path: pathOf('staff', 'event-schedule') },
  { name: 'check-in', who: 'staff', path: pathOf('staff', 'event-check-in') },
  { name: 'visit-plan', who: 'staff', path: pathOf('staff', 'visit-plan') },
  { name: 'new-visit-phone', who: 'staff', path: '/visits/new' },
  { name: 'new-agreement', who: 'staff', path: '/agreements/new' },
  { name: 'figures', who: 'staff', path: pathOf('staff', 'figures') },
  { name: 'summaries', who: 'staff', path: '/annual-summaries', before: openFirst },
]

/** The pictures of the guides; returns what could not be taken. */
export async function takeGuidePictures(
  studio: Studio,
  folder: string,
  only: readonly string[],
): Promise<string[]> {
  const api = await accountApi((await enter(studio, 'visitor', device)).context().request, {
    account: 'staff',
    password: passwordOf(studio.product, 'staff'),
  })
  const { link, lead } = await pushLead(api, 'need-pressure-drift', 'res-pressure-compensation-asic')
  const faults: string[] = []
  let sum = 0
  const pages = new Map<string, Page>()
  for (const shot of shots(link, lead)) {
    if (only.length > 0 && !only.includes(shot.name)) continue
    const size = shot.name.endsWith('-phone') ? handheld : device
    const key = `${shot.who} ${size.width}`
    const page = pages.get(key) ?? (await enter(studio, shot.who, size))
    pages.set(key, page)
    try {
      await open(page, shot)
      await shot.before?.(page)
      // nothing is lit because somebody clicked there
      await page.mouse.move(1, 1)
      await rest(page)
      sum += await take(page, `${folder}/${shot.name}.webp`, { most: MOST_BYTES })
    } catch (error) {
      faults.push(`${shot.name}: ${String(error).split('\n')[0]}`)
    }
  }
  console.log(`guides: ${Math.round(sum / 1000)} kB`)
  return faults
}
