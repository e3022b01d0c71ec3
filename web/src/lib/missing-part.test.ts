import { beforeEach, expect, it, vi } from 'vitest'
import { followReleases, isMissingPart } from './missing-part.ts'

const reload = vi.fn()
followReleases(reload)

function fail(): Error {
  const payload = new TypeError('Failed to fetch dynamically imported module: /assets/need-page-1.js')
  window.dispatchEvent(Object.assign(new Event('vite:preloadError'), { payload }))
  return payload
}

beforeEach(() => {
  reload.mockClear()
  sessionStorage.clear()
  vi.restoreAllMocks()
})

it('loads the page anew once where a release has replaced its parts', () => {
  const error = fail()
  fail()
  expect(reload).toHaveBeenCalledTimes(1)
  expect(isMissingPart(error)).toBe(true)
  // or the router reloads by itself
  expect(error.message).not.toMatch(/^Failed to fetch/)
})

it('stays where it is without a network', () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  expect(isMissingPart(fail())).toBe(true)
  expect(reload).not.toHaveBeenCalled()
})

it('does not reload without end where nothing can be remembered', () => {
  const closed = () => {
    throw new DOMException('closed')
  }
  vi.stubGlobal('sessionStorage', { getItem: closed, setItem: closed })
  fail()
  expect(reload).not.toHaveBeenCalled()
})

it('knows no other failure', () => {
  expect(isMissingPart(new Error('x'))).toBe(false)
})
