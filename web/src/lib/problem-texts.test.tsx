import { problemCodes } from '@duijie/shared/problem'
import { renderHook } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { definedTexts } from '../i18n/define-texts.ts'
import { ApiProblem, NetworkFailure, UnreadableAnswer } from './failures.ts'
import './problem-texts.ts'
import { useFailureText } from './use-failure-text.ts'

const texts = definedTexts.get('problems')
const textOf = (error: unknown) => renderHook(() => useFailureText()).result.current(error)

describe('failures in words', () => {
  it.each(problemCodes)('%s says what happened and what to do, in both languages', (code) => {
    for (const part of ['what', 'todo']) {
      const key = `${code}.${part}`
      expect(texts?.zh[key], key).toMatch(/\p{Script=Han}{4}/u)
      expect(texts?.en[key], key).toMatch(/^[A-Z].{8}/)
      expect(texts?.en[key], key).not.toContain('_')
    }
  })

  it.each([
    [413, 'payload_too_large'],
    [429, 'too_many_requests'],
    [502, 'unavailable'],
    [503, 'unavailable'],
    [504, 'timeout'],
    [500, 'unreadable'],
  ])('a bare %d of a proxy is %s', (status, code) => {
    expect(textOf(new UnreadableAnswer(status)).code).toBe(code)
  })

  it('knows a missing network from an answer that makes no sense', () => {
    expect(textOf(new NetworkFailure('no answer')).code).toBe('network')
    expect(textOf(new TypeError('x')).code).toBe('unreadable')
  })

  it('says how long to wait where the answer says so', () => {
    const limited = (seconds: number) =>
      new ApiProblem({ type: 'x', title: 'x', status: 429, code: 'too_many_requests' }, seconds)
    expect(textOf(limited(40)).todo).toBe('请等 40 秒再试。')
    expect(textOf(limited(600)).todo).toBe('请等 10 分钟再试。')
  })
})
