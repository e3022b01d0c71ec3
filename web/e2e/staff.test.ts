import { expect, it } from 'vitest'
import { barriers } from './steps/accessibility.ts'
import { fill } from './steps/fields.ts'
import { fillRecord, notice, startNeed, submitNeed } from './steps/record-forms.ts'
import { publish, takeUp } from './steps/review.ts'
import { arriveAs } from './steps/session.ts'

const TITLE = '内层线路蚀刻因子偏低'
const REFINED = '精细线路内层蚀刻侧蚀控制'
const REASON = '预期指标不明确，请补充具体数值和测试条件'

it('returns a need with a reason, refines what comes back, and publishes what the enterprise confirmed', async () => {
  const { page } = await arriveAs('enterprise')
  await startNeed(page)
  await fillRecord(page, {
    texts: {
      需求名称: TITLE,
      企业原文: '细线路蚀刻下来上窄下宽，线宽忽大忽小。',
      拟解决的技术难题: '线宽50 μm的内层蚀刻侧蚀大，蚀刻因子只有3。',
      预期技术指标: '改善即可',
      联系电话: '13900000117',
    },
    choices: { 技术领域: '电子信息' },
  })
  await submitNeed(page)

  const staff = await arriveAs('staff')
  await takeUp(staff.page, '技术需求', TITLE)
  await staff.page.getByRole('button', { name: '退回修改' }).click()
  const returning = staff.page.getByRole('dialog', { name: `退回“${TITLE}”` })
  await returning.getByRole('button', { name: REASON }).click()
  await returning.getByRole('button', { name: '退回修改' }).click()
  await notice(staff.page, `“${TITLE}”已退回`)

  await page.reload()
  await page.getByRole('alert').filter({ hasText: '请按意见修改后重新提交' }).getByText(REASON).waitFor()
  await page.getByRole('link', { name: '编辑' }).click()
  await fill(page, { 预期技术指标: '线宽50 μm，蚀刻因子≥5；线宽公差±8 μm。' })
  await page.getByRole('button', { name: '提交审核' }).click()
  await notice(page, '已提交，等待科技局审核')

  await takeUp(staff.page, '技术需求', TITLE)
  await staff.page.getByText(`退回后再次提交。上次退回原因：${REASON}`).waitFor()
  await staff.page.getByRole('link', { name: '打开详情页' }).click()
  await staff.page.getByRole('link', { name: '凝练' }).click()
  await staff.page.getByText('细线路蚀刻下来上窄下宽，线宽忽大忽小。').waitFor()
  await fill(staff.page, {
    需求名称: REFINED,
    预期技术指标: '铜厚35 μm、线宽50 μm：蚀刻因子≥5，线宽公差±8 μm。',
  })
  await staff.page.getByRole('button', { name: '送企业确认' }).click()
  await notice(staff.page, '凝练稿已送企业确认')

  await page.reload()
  await page.getByText('科技局已凝练这项需求，请核对下方内容后确认').waitFor()
  await page.getByRole('heading', { level: 1, name: REFINED }).waitFor()
  await page.getByRole('button', { name: '确认', exact: true }).click()
  await page.getByRole('dialog', { name: '确认凝练稿？' }).getByRole('button', { name: '确认' }).click()
  await notice(page, '已确认凝练稿')

  await takeUp(staff.page, '技术需求', REFINED)
  await staff.page.getByText('企业已确认凝练后的文本，可以发布。').waitFor()
  await publish(staff.page, '技术需求', REFINED)

  await staff.page.keyboard.press('Control+k')
  await staff.page.getByRole('combobox', { name: '查找与前往' }).waitFor()
  await staff.page.keyboard.type('jxxlnc')
  await staff.page.getByRole('group', { name: '技术需求' }).getByRole('option', { name: REFINED }).waitFor()
  expect(await barriers(staff.page)).toEqual([])
  await staff.page.keyboard.press('Enter')
  await staff.page.getByRole('heading', { level: 1, name: REFINED }).waitFor()

  await page.reload()
  await page.getByRole('heading', { level: 1, name: REFINED }).waitFor()
  await page.getByText('已发布', { exact: true }).first().waitFor()
  const text = page.getByRole('region', { name: '需求内容' })
  await text.getByText('铜厚35 μm、线宽50 μm：蚀刻因子≥5，线宽公差±8 μm。').waitFor()
  await text.getByText('企业原文').click()
  await text.getByText('细线路蚀刻下来上窄下宽，线宽忽大忽小。').waitFor()
})
