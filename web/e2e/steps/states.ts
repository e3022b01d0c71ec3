import { demoId } from '@duijie/db/demo/ids'
import type { Page } from 'playwright-core'
import { choose } from './fields.ts'
import { workbench } from './pages.ts'

/** Something that a page shows only once it was asked for. */
interface PageState {
  name: string
  path: string
  open: (page: Page) => Promise<unknown>
  /** where Escape does not do it */
  close?: (page: Page) => Promise<unknown>
}

const result = `/results/${demoId('result', 'res-aoi-rejudge')}`
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })
const dialog = (page: Page) => page.getByRole('dialog').first().waitFor()

/** What the bureau opens over its pages, and what stands there when something is wrong. */
export const pageStates: readonly PageState[] = [
  {
    name: 'notifications',
    path: '/',
    async open(page) {
      await button(page, /通知/).click()
      await page.getByRole('region', { name: '通知' }).getByRole('link').first().waitFor()
    },
  },
  {
    name: 'tour',
    path: '/',
    async open(page) {
      await button(page, /^账号菜单：/).click()
      await page.getByRole('link', { name: '重新看引导' }).click()
      await page.getByText('今天要办的').waitFor()
    },
  },
  {
    name: 'palette',
    path: '/my/needs',
    async open(page) {
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox', { name: '查找与前往' }).fill('线路板')
      await page.getByRole('group', { name: '技术需求' }).getByRole('option').first().waitFor()
    },
  },
  {
    name: 'filter with choices',
    path: '/my/needs',
    async open(page) {
      await choose(page, '阶段', '已发布')
      await page.getByRole('listbox').first().waitFor({ state: 'attached' })
    },
  },
  {
    name: 'columns of a table',
    path: '/my/results#table',
    async open(page) {
      await button(page, '显示列').click()
      await page.getByRole('group', { name: '显示列' }).waitFor()
    },
  },
  {
    name: 'nothing found',
    path: '/results?q=qzqzqz',
    open: (page) => page.getByText('没有').first().waitFor(),
  },
  {
    name: 'keys',
    path: workbench,
    async open(page) {
      await page.keyboard.press('?')
      await page.getByRole('dialog', { name: '快捷键' }).waitFor()
    },
  },
  {
    name: 'reason asked for and missing',
    path: workbench,
    async open(page) {
      await page.keyboard.press('d')
      await page.getByRole('dialog').getByRole('button', { name: '关闭', exact: true }).last().click()
      await page.getByText('请选择原因').waitFor()
    },
  },
  {
    name: 'results compared',
    path: workbench,
    async open(page) {
      for (const key of ['c', 'j', 'c', 'v']) await page.keyboard.press(key)
      await page.getByRole('dialog').getByRole('table').waitFor()
    },
  },
  {
    name: 'menu of a lead',
    path: '/leads',
    async open(page) {
      await button(page, /^更多操作：/)
        .first()
        .click()
      await page.getByRole('menuitem').first().waitFor()
    },
  },
  {
    name: 'lead beside the board',
    path: '/leads',
    async open(page) {
      await page.getByRole('region', { name: '待筛选' }).getByRole('link').first().click()
      await dialog(page)
    },
  },
  {
    name: 'share',
    path: result,
    async open(page) {
      await button(page, '分享').click()
      await dialog(page)
    },
  },
  {
    name: 'no such page',
    path: '/nowhere',
    open: (page) => page.getByText('没有这个页面').first().waitFor(),
  },
  {
    name: 'offline',
    path: '/',
    open: (page) => page.context().setOffline(true),
    close: (page) => page.context().setOffline(false),
  },
]
