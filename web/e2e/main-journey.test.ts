import { buffer } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { arrive } from './person.ts'
import { fillRecord, startNeed, submitNeed } from './steps/record-forms.ts'
import { newEnterprise, register } from './steps/register.ts'
import { approveRegistration, publish } from './steps/review.ts'
import { arriveAs } from './steps/session.ts'
import { enterCredentials } from './steps/sign-in.ts'

const enterprise = newEnterprise('泽川衡砺功率模块有限公司', 1)
const NEED = '车规碳化硅模块低压铜烧结贴装材料'
/** Of 南沚电子科技大学, whose liaison has a demonstration account. */
const RESULT = '抗氧化微纳复合铜浆及其低温低压互连'

const SCAN = { name: '烧结样品报告（盖章）.pdf', mimeType: 'application/pdf', buffer: aPdf('盖章扫描件') }

/** Strong or fair: cards of good matches alone are open, and the exact score is another matter. */
const GOOD = /^匹配度：[强中]$/

it('leads an enterprise from its registration to the result that answers it, and the institution to the enterprise', async () => {
  const visitor = await arrive()
  const { page } = visitor
  await register(page, enterprise)

  await page.getByRole('link', { name: '去登录页' }).click()
  await enterCredentials(page, enterprise.account, enterprise.password)
  await page.getByText('账号正在审核').waitFor()

  const staff = await arriveAs('staff')
  await approveRegistration(staff.page, enterprise.name)

  await enterCredentials(page, enterprise.account, enterprise.password)
  await page.getByRole('heading', { name: `${enterprise.contact}，您好` }).waitFor()
  await startNeed(page)
  await fillRecord(page, {
    texts: {
      需求名称: NEED,
      所属行业: '半导体分立器件与模块封装',
      企业原文: '银烧结太贵，想换铜。试过的铜膏要三十兆帕才压得实，芯片会裂，开封两天就氧化。',
      拟解决的技术难题:
        '1200 V碳化硅芯片贴装在AMB铜面上，现用纳米银烧结，材料费过高。改用铜浆后低温低压下致密化不足，结合强度只有30 MPa，孔隙率7%，铜颗粒储存时容易氧化。',
      现有基础: '真空压力烧结机，最高20 MPa、300 ℃，可通氮氢混合气；有推力机和超声扫描显微镜。',
      预期技术指标:
        '烧结温度≤250 ℃，压力≤12 MPa，时间≤10 min；结合强度≥50 MPa；孔隙率≤2%；温度循环1000次后热阻增加≤10%；密封储存≥30天；材料费比纳米银低一半。',
      '下限（万元）': '50',
      '上限（万元）': '100',
    },
    choices: { 技术领域: '电子信息', 最低技术就绪水平: 'TRL 5 · 中试' },
    ticks: ['合作开发', '技术许可'],
  })
  await page.getByLabel('选择文件').setInputFiles(SCAN)
  await submitNeed(page)
  await page.getByRole('heading', { level: 1, name: NEED }).waitFor()
  const needPage = page.url()

  await publish(staff.page, '技术需求', NEED)
  await staff.page.goto(needPage)
  const scan = staff.page.getByRole('button', { name: `下载 ${SCAN.name}` })
  const [download] = await Promise.all([staff.page.waitForEvent('download'), scan.click()])
  expect(download.suggestedFilename()).toBe(SCAN.name)
  expect((await buffer(await download.createReadStream())).equals(SCAN.buffer)).toBe(true)

  await page.reload()
  const answer = page.getByRole('article', { name: RESULT })
  await answer.getByText(GOOD).waitFor()
  await answer.getByRole('img', { name: /^匹配分 \d+，满分 100$/ }).waitFor()
  await answer.hover()
  expect(await answer.locator('mark').count()).toBeGreaterThan(2)
  expect(await page.getByRole('region', { name: '需求内容' }).locator('mark').count()).toBeGreaterThan(2)
  await answer.getByRole('button', { name: '逐项对照' }).click()
  const comparison = page.getByRole('dialog', { name: '需求与成果对照' })
  for (const side of ['需求', '成果']) {
    const marks = comparison.getByRole('region', { name: side, exact: true }).locator('mark')
    await marks.filter({ hasText: '铜' }).first().waitFor()
  }

  const liaison = await arriveAs('liaison')
  await liaison.page.getByRole('navigation').getByRole('link', { name: '我的成果' }).click()
  await liaison.page.getByRole('link', { name: RESULT }).click()
  const asked = liaison.page.getByRole('article', { name: NEED })
  await asked.getByText(GOOD).waitFor()
  const [asking] = await Promise.all([
    liaison.page.waitForRequest(/\/api\/v1\/needs\//),
    asked.getByRole('link', { name: '查看需求' }).click(),
  ])
  await liaison.page.getByRole('heading', { level: 1, name: NEED }).waitFor()
  await liaison.page.getByRole('article', { name: RESULT }).waitFor()

  const shown = await liaison.page.content()
  expect(shown).toContain(enterprise.name)
  expect(shown).not.toContain(enterprise.phone)
  const received = liaison.answers.join('\n')
  expect(received).toContain(NEED)
  expect(received).not.toContain(enterprise.phone)
  expect(received).not.toContain(enterprise.contact)
  expect(received).not.toContain(SCAN.name)
  const file = /"id":"([\w-]{36})","subjectKind":"need"/.exec(visitor.answers.join('\n'))?.[1]
  expect(file).toBeDefined()
  const { authorization = '' } = await asking.allHeaders()
  for (const headers of [{ authorization }, { authorization: '' }]) {
    const refused = await liaison.context.request.get(`/api/v1/attachments/${file}/content`, { headers })
    expect(refused.status()).toBe(404)
  }
})

function aPdf(text: string): Buffer {
  return Buffer.from(`%PDF-1.4\n% ${text}\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`)
}
