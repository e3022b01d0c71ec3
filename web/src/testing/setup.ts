import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach, vi } from 'vitest'
import { noticeStore } from '../ui/notify.ts'

window.scrollTo = () => {}
Element.prototype.scrollIntoView = () => {}
// the first page of a file loads antd while the test waits
configure({ asyncUtilTimeout: 20_000 })

beforeEach(() => {
  localStorage.clear()
})

afterEach(() => {
  cleanup()
  noticeStore.clear()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})
