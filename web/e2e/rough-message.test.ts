import { expect, it } from 'vitest'
import { phone } from './devices.ts'
import { arrive } from './person.ts'
import { barriers } from './steps/accessibility.ts'
import { field, fill } from './steps/fields.ts'
import { notice, submitNeed } from './steps/record-forms.ts'
import { publish } from './steps/review.ts'
import { arriveAs } from './steps/session.ts'
import { settle } from './steps/settle.ts'

const MESSAGE =
  '讯芽电路的娄经理13900000117说，高多层板压合后涨缩不准，现在层间偏移80 μm，客户要求50 μm以内，预算三十万以内，明年六月前'
const REFINED = '高多层印制板压合涨缩预测与补偿'
const UNCLEAR = '层数和板厚没说，问工艺部'
const OUTCOME = '已电话问清，内容已补充'

it('makes a need of a rough message, has it looked into once more, and has the enterprise confirm it by link', async () => {
  const { page } = await arriveAs('staff')
  await page.getByRole('link', { name: '录入企业需求' }).click()
  await page.getByRole('textbox', { name: '粘贴一段话' }).fill(MESSAGE)
  await page.getByRole('button', { name: '生成草稿' }).click()
  await page.getByRole('heading', { name: '原话（标出的是用到的文字）' }).waitFor()
  expect(await field(page, '联系电话').inputValue()).toBe('13900000117')
  expect(await field(page, '上限（万元）').inputValue()).toBe('30')
  expect(await field(page, '企业原文').inputValue()).toBe(MESSAGE)
  await page
    .getByRole('region', { name: '需求完整度' })
    .getByText(/可对接|需补充/)
    .waitFor()
  await submitNeed(page)

  await page.getByRole('button', { name: '列入二次诊断' }).click()
  const flagging = page.getByRole('dialog', { name: '列入二次诊断' })
  await flagging.getByRole('textbox').fill(UNCLEAR)
  await flagging.getByRole('button', { name: '列入二次诊断' }).click()
  const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  await page.getByRole('link', { name: '二次诊断中' }).click()
  const waiting = page.getByRole('article', { name: title }).filter({ hasText: UNCLEAR })
  await waiting.getByText('专家接下来会问').waitFor()
  await waiting.getByRole('button', { name: '记录结果' }).click()
  const closing = page.getByRole('dialog', { name: `“${title}”问清了什么` })
  await closing.getByRole('button', { name: OUTCOME }).click()
  await closing.getByRole('button', { name: '记录结果' }).click()
  await notice(page, `“${title}”的二次诊断已办结`)

  await page.goBack()
  await page.getByText(OUTCOME).waitFor()
  await page.getByRole('link', { name: '凝练' }).click()
  await fill(page, { 需求名称: REFINED, 预期技术指标: '24层以上、板厚3 mm：层间偏移≤50 μm。' })
  await page.getByRole('button', { name: '送企业确认' }).click()
  await page.getByRole('button', { name: '生成新链接' }).click()
  const link = /\/r\/[\w-]{43}/.exec((await page.getByText(/\/r\/[\w-]{43}$/).textContent()) ?? '')?.[0]

  const enterprise = await arrive(phone)
  await enterprise.page.goto(link ?? '')
  await enterprise.page.getByLabel('手机号后四位').fill('0117')
  expect(enterprise.answers.join('\n')).not.toContain('层间偏移')
  await enterprise.page.getByRole('button', { name: '核对并继续' }).click()
  await enterprise.page.getByText(REFINED).waitFor()
  await settle(enterprise.page)
  expect(await barriers(enterprise.page)).toEqual([])
  await enterprise.page.getByRole('button', { name: '确认，可以发布' }).click()
  await enterprise.page.getByText('已确认', { exact: true }).waitFor()

  await publish(page, '技术需求', REFINED)
})
