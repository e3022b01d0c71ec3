import { useCallback } from 'react'
import { useLanguage } from '../i18n/use-language.ts'
import { PageForbidden } from './access.ts'
import { ApiProblem, NetworkFailure } from './failures.ts'
import { isMissingPart } from './missing-part.ts'
import { type FailureCode, useProblemTexts } from './problem-texts.ts'

export interface FailureText {
  code: FailureCode
  /** what happened */
  what: string
  /** what to do about it */
  todo: string
}

function codeOf(error: unknown): FailureCode {
  if (error instanceof ApiProblem) return error.code
  if (error instanceof NetworkFailure) return 'network'
  if (isMissingPart(error)) return navigator.onLine ? 'outdated' : 'network'
  if (error instanceof PageForbidden) return 'page_forbidden'
  return 'unreadable'
}

/** Problems whose detail says more than our own words; the API writes it in Chinese. */
const TELLING: readonly FailureCode[] = [
  'stage_conflict',
  'already_exists',
  'in_use',
  'forbidden',
  'incomplete',
  'account_disabled',
  'too_many_requests',
  'payload_too_large',
  'unsupported_media_type',
]

/** Any failure in words: what happened and what to do. */
export function useFailureText(): (error: unknown) => FailureText {
  const t = useProblemTexts()
  const language = useLanguage()
  return useCallback(
    (error) => {
      const code = codeOf(error)
      const detail = error instanceof ApiProblem && language === 'zh-CN' ? error.problem.detail : undefined
      const telling = detail && TELLING.includes(code)
      return { code, what: telling ? detail : t(`${code}.what`), todo: t(`${code}.todo`) }
    },
    [t, language],
  )
}
