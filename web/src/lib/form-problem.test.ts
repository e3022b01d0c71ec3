import { describe, expect, it, vi } from 'vitest'
import { ApiProblem } from './failures.ts'
import { fieldErrorsOf, labelOf, pathOf, showFieldErrors } from './form-problem.ts'

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

const formOf = (...names: (string | number)[][]) => ({
  getFieldsError: () => names.map((name) => ({ name, errors: [] })),
  setFields: vi.fn(),
  scrollToField: vi.fn(),
})

describe('showFieldErrors', () => {
  it.each([
    ['its own name', '/title', ['title']],
    ['a field of a list', '/otherParties/0/name', ['otherParties', 0, 'name']],
    ['money, which is typed in 万元', '/amountFen', ['amountWan']],
    ['an instant, which is typed as a day', '/stops/1/startsAt', ['stops', 1, 'day']],
    ['the end of a day', '/registrationEndsAt', ['registrationEndsOn']],
    ['a part of what the form holds in one', '/settings/trips', ['trips']],
    ['what holds it', '/budget/min', ['budget']],
  ])('marks the field and goes to it: %s', (_, pointer, name) => {
    const form = formOf(name)
    expect(showFieldErrors(form as never, refused([{ pointer, detail: '太短' }]))).toBe(true)
    expect(form.setFields).toHaveBeenCalledWith([{ name, errors: ['太短'] }])
    expect(form.scrollToField).toHaveBeenCalledWith(name, { focus: true, block: 'center' })
  })

  it('goes to the one that stands first on the page', () => {
    document.body.innerHTML = '<input id="title" /><input id="note" />'
    const form = formOf(['note'], ['title'])
    const errors = ['/note', '/title'].map((pointer) => ({ pointer, detail: '太长' }))
    expect(showFieldErrors(form as never, refused(errors))).toBe(true)
    expect(form.scrollToField).toHaveBeenCalledWith(['title'], { focus: true, block: 'center' })
  })

  it('says when the form has nothing to mark', () => {
    const form = formOf(['title'])
    expect(showFieldErrors(form as never, refused([{ pointer: '/leads', detail: '太多' }]))).toBe(false)
    expect(form.setFields).not.toHaveBeenCalled()
  })
})

describe('labelOf', () => {
  it('finds the words beside a field, under its label or in its name', () => {
    document.body.innerHTML =
      '<label for="amountWan">金额（万元）</label><input id="amountWan" /><input id="parties_0_name" aria-label="其他方" />'
    expect(labelOf(['amountFen'])).toBe('金额（万元）')
    expect(labelOf(['parties', 0, 'name'])).toBe('其他方')
    expect(labelOf(['unknown'])).toBeNull()
  })
})
