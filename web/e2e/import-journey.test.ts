import { expect, it } from 'vitest'
import { barriers } from './steps/accessibility.ts'
import { arriveAs } from './steps/session.ts'
import { settle } from './steps/settle.ts'

/** As a bureau collects it: a title over the headings, the enterprise named once, sums as people write them. */
const survey = [
  '青榆区企业技术需求征集汇总表',
  '',
  '序号,企业名称,技术需求名称,技术领域,拟解决的主要技术难题,拟投入经费（万元）,完成时限',
  '1,青榆导入验证机械有限公司,减速机壳体气孔检测,先进制造,壳体内部气孔漏检率约 6%,８０万,尽快',
  '2,同上,减速机异响分级,先进制造,终检靠人耳，分级不一致,面议,2027年6月',
  '3,青榆导入验证机械有限公司,,,没有名称的一行,,',
].join('\r\n')

it('a list is imported as it stands: problems by cell, a new enterprise, all at once, and nothing the second time', async () => {
  const { page } = await arriveAs('staff')
  const file = { name: '需求汇总.csv', mimeType: 'text/csv', buffer: Buffer.from(survey) }
  await page.goto('/my/needs')
  await page.getByRole('link', { name: '导入', exact: true }).click()
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('heading', { level: 1, name: '导入技术需求：需求汇总.csv' }).waitFor()
  await page.getByText('没有读懂日期“尽快”，将留空').waitFor()
  await page.getByRole('checkbox', { name: /一并新建/ }).check()
  await page.getByText('将新增 2 条').waitFor()
  await settle(page)
  expect(await barriers(page)).toEqual([])
  await page.getByRole('checkbox', { name: /国家秘密/ }).check()
  await page.getByRole('button', { name: '开始导入' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '开始导入' }).click()
  await page.getByRole('heading', { name: '导入完成' }).waitFor()
  await page.getByText('新增 2 条，更新 0 条，跳过 0 行，0 行没有导入。', { exact: true }).waitFor()

  await page.getByRole('link', { name: '再导入一个' }).click()
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByText('同一个文件已经导入过').waitFor()
  await page.getByText('没有要导入的行。').waitFor()
  await page.getByRole('button', { name: '对比' }).first().click()
  await page.getByRole('dialog').getByRole('link', { name: '减速机壳体气孔检测' }).waitFor()
})
