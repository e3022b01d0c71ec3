import { defineTexts } from '../i18n/define-texts.ts'

export const useKeyTexts = defineTexts(
  'keys',
  {
    title: '快捷键',
    close: '关闭',
    everywhere: '各页通用',
    find: '查找与前往',
    findFailed: '网络连接失败，请稍后重试',
    search: '到本页的搜索框；没有搜索框时打开查找与前往',
    help: '显示本页快捷键',
    next: '到下一个链接、按钮或输入框；加 Shift 往回',
    escape: '关闭打开的窗口或菜单，回到原来的位置',
    note: '在输入框里打字或窗口打开时，单个字母的快捷键不起作用。',
  },
  {
    title: 'Keyboard shortcuts',
    close: 'Close',
    everywhere: 'On every page',
    find: 'Find and go to',
    findFailed: 'No connection: try again in a while',
    search: 'To the search field of the page; without one, find and go to',
    help: 'Show these keys',
    next: 'To the next link, button or field; back with Shift',
    escape: 'Close what is open, and go back to where you were',
    note: 'Single letters rest while you type in a field or a dialog is open.',
  },
)
