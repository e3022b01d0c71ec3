import { describe, expect, it, vi } from 'vitest'
import { ApiProblem } from './failures.ts'
import { fieldErrorsOf, pathOf, showFieldErrors } from './form-problem.ts'

const refused = (errors: { pointer: string; detail: string }[]) =>
  new ApiProblem({ type: 'x', title: 'x', status: 400, code: 'validation_failed', errors })

describe('pathOf', () => {
  it.each([
    ['/title', ['title']],
    ['/contact/phone', ['contact', 'phone']],
    ['/ip/0/number', ['ip', 0, 'number']],
    ['#/a~1b/c~0d', ['a/b', 'c~d']],
    ['', []],
  ])('%s', (pointer, path) => {
    expect(pathOf(pointer)).toEqual(path)
  })
})

describe('fieldErrorsOf', () => {
  it('gathers the errors of one field and leaves out those of none', () => {
    const error = refused([
      { pointer: '/title', detail: '太短' },
      { pointer: '/title', detail: '含控制字符' },
      { pointer: '/ip/0/number', detail: '太长' },
      { pointer: '/', detail: '请求有误' },
    ])
    expect(fieldErrorsOf(error)).toEqual([
      { name: ['title'], errors: ['太短', '含控制字符'] },
      { name: ['ip', 0, 'number'], errors: ['太长'] },
    ])
  })

  it('finds none in other failures', () => {
    expect(fieldErrorsOf(new TypeError('x'))).toEqual([])
  })
})

describe('showFieldErrors', () => {
  it('marks the fields and goes to the first', () => {
    const form = { setFields: vi.fn(), scrollToField: vi.fn() }
    expect(showFieldErrors(form as never, refused([{ pointer: '/title', detail: '太短' }]))).toBe(true)
    expect(form.setFields).toHaveBeenCalledWith([{ name: ['title'], errors: ['太短'] }])
    expect(form.scrollToField).toHaveBeenCalledWith(['title'], { focus: true })
  })

  it('says when there is nothing to mark', () => {
    const form = { setFields: vi.fn(), scrollToField: vi.fn() }
    expect(showFieldErrors(form as never, refused([]))).toBe(false)
    expect(form.setFields).not.toHaveBeenCalled()
  })
})
