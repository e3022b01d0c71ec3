import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach, vi } from 'vitest'
import { changeLanguage, currentLanguage } from '../i18n/i18n.ts'
import { noticeStore } from '../ui/notify.ts'

window.scrollTo = () => {}
Element.prototype.scrollIntoView = () => {}
// the first page of a file loads antd while the test waits
configure({ asyncUtilTimeout: 20_000 })

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
})

afterEach(() => {
  cleanup()
  noticeStore.clear()
  if (currentLanguage() !== 'zh-CN') changeLanguage('zh-CN')
  vi.unstubAllGlobals()
  vi.useRealTimers()
})
