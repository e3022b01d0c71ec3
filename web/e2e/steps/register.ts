import { creditCodeCheckCharacter } from '@duijie/shared/credit-code'
import type { Page } from 'playwright-core'
import { choose, fill } from './fields.ts'

export interface NewEnterprise {
  name: string
  creditCode: string
  account: string
  password: string
  contact: string
  phone: string
}

/** An enterprise that the district does not know yet. */
export function newEnterprise(name: string, serial: number): NewEnterprise {
  const body = `91320700MA2${String(serial).padStart(6, '0')}`
  return {
    name,
    creditCode: `${body}${creditCodeCheckCharacter(body)}`,
    account: `enterprise-${serial}`,
    password: `Tongjiang-${serial}-tie`,
    contact: '方知行',
    phone: `1390001${String(serial).padStart(4, '0')}`,
  }
}

/** Fills and sends the registration of an organization and its first account. */
export async function register(page: Page, enterprise: NewEnterprise): Promise<void> {
  await page.goto('/')
  await page.getByRole('banner').getByRole('link', { name: '注册' }).click()
  await fill(page, {
    单位名称: enterprise.name,
    统一社会信用代码: enterprise.creditCode,
    所属行业: '半导体分立器件与模块封装',
    姓名: enterprise.contact,
    电话: enterprise.phone,
    账号: enterprise.account,
    密码: enterprise.password,
    再输入一次密码: enterprise.password,
  })
  await choose(page, '所属乡镇（街道）/园区', '云泽电子信息产业园')
  await page.getByRole('button', { name: '提交注册' }).click()
  await page.getByRole('status').getByText('注册已提交，正在审核').waitFor()
}
