import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { escapeUnder } from './escape-under.ts'

const closed = vi.fn()
const heard = vi.fn()
let stop: () => void
beforeEach(() => {
  stop = escapeUnder()
  window.addEventListener('keydown', heard)
})
afterEach(() => {
  stop()
  window.removeEventListener('keydown', heard)
  document.body.replaceChildren()
  vi.clearAllMocks()
})

/** A dialog of antd's, and what is drawn after it. */
function shown(after: string) {
  document.body.innerHTML = `<div class="ant-modal-wrap"><div class="ant-modal"><button class="ant-modal-close"></button></div></div>${after}`
  document.querySelector('.ant-modal-close')?.addEventListener('click', closed)
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
}

it.each([
  '<div class="ant-select-dropdown ant-slide-up-leave"></div>',
  '<div class="ant-modal-wrap"><div class="ant-modal ant-zoom-leave"></div></div>',
])('closes the dialog under what fades', (after) => {
  shown(after)
  expect([closed.mock.calls.length, heard.mock.calls.length]).toEqual([1, 0])
})

it.each([
  '',
  '<div class="ant-select-dropdown"></div>',
  '<div class="ant-select-dropdown ant-select-dropdown-hidden"></div>',
  '<div class="ant-select-dropdown ant-slide-up-leave"></div><dialog open></dialog>',
])('leaves all else to antd', (after) => {
  shown(after)
  expect([closed.mock.calls.length, heard.mock.calls.length]).toEqual([0, 1])
})
