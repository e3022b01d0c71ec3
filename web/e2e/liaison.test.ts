import { demoId } from '@duijie/db/demo/ids'
import { expect, it } from 'vitest'
import { arrive } from './person.ts'
import { fillRecord, notice } from './steps/record-forms.ts'
import { publish } from './steps/review.ts'
import { arriveAs } from './steps/session.ts'

/** Of another enterprise; nothing in the demonstration district answers it. */
const NEED = '耐200 ℃功率模块灌封硅凝胶'
const RESULT = '苯基改性耐高温有机硅灌封凝胶'

/** Strong or fair: cards of good matches alone are open, and the exact score is another matter. */
const GOOD = /^匹配度：[强中]$/

it('brings a new result into search and among the matches of a need as soon as it is published', async () => {
  const staff = await arriveAs('staff')
  await staff.page.goto(`/needs/${demoId('need', 'need-gel-200c')}`)
  await staff.page.getByRole('heading', { level: 2, name: '匹配的科技成果' }).waitFor()
  expect(await staff.page.getByRole('article', { name: RESULT }).count()).toBe(0)

  const { page } = await arriveAs('liaison')
  await page.getByRole('link', { name: '录入科技成果' }).click()
  await fillRecord(page, {
    texts: {
      成果名称: RESULT,
      成果简介:
        '用于功率模块灌封的双组分硅凝胶，苯基硅氧烷主链配受阻酚与铈盐复合抗氧化。200 ℃老化2000 h针入度保持率78%，无裂纹无气泡；−55～200 ℃循环500次后局部放电6 pC（3.5 kV），击穿场强20 kV/mm，粘度850 mPa·s，80 ℃×1 h固化。',
      创新点: '抑制侧基氧化和交联加密，高温下不变硬。',
      应用领域: '碳化硅功率模块、高温电源灌封',
    },
    choices: { 技术领域: '电子信息', 体现形式: '新材料', 技术就绪水平: 'TRL 6 · 中试' },
    ticks: ['合作开发'],
  })
  await page.getByRole('button', { name: '提交审核' }).click()
  await notice(page, '已提交，等待科技局审核')

  await publish(staff.page, '科技成果', RESULT)

  const visitor = await arrive()
  await visitor.page.goto('/results?q=硅凝胶')
  await visitor.page.getByRole('link', { name: RESULT }).waitFor()

  await staff.page.goto(`/needs/${demoId('need', 'need-gel-200c')}`)
  const match = staff.page.getByRole('article', { name: RESULT })
  await match.getByText(GOOD).waitFor()

  await page.reload()
  await page.getByRole('article', { name: NEED }).getByText(GOOD).waitFor()
})
