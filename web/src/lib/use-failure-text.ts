import { useCallback } from 'react'
import { useLanguage } from '../i18n/use-language.ts'
import { PageForbidden } from './access.ts'
import { ApiProblem, NetworkFailure, UnreadableAnswer } from './failures.ts'
import { isMissingPart } from './missing-part.ts'
import { type FailureCode, useProblemTexts } from './problem-texts.ts'

export interface FailureText {
  code: FailureCode
  /** what happened */
  what: string
  /** what to do about it */
  todo: string
}

/** What a proxy in front says without a problem document. */
const statusCodes: Record<number, FailureCode> = {
  408: 'timeout',
  413: 'payload_too_large',
  429: 'too_many_requests',
  502: 'unavailable',
  503: 'unavailable',
  504: 'timeout',
}

function codeOf(error: unknown): FailureCode {
  if (error instanceof ApiProblem) return error.code
  if (error instanceof NetworkFailure) return 'network'
  if (isMissingPart(error)) return navigator.onLine ? 'outdated' : 'network'
  if (error instanceof PageForbidden) return 'page_forbidden'
  return (error instanceof UnreadableAnswer && statusCodes[error.status]) || 'unreadable'
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
      const seconds = error instanceof ApiProblem ? error.retryAfterSeconds : null
      const minutes = Math.ceil((seconds ?? 0) / 60)
      const wait = minutes > 1 ? t('waitLong', { minutes }) : t('wait', { seconds: seconds ?? 0 })
      return {
        code,
        what: telling ? detail : t(`${code}.what`),
        todo: seconds === null ? t(`${code}.todo`) : wait,
      }
    },
    [t, language],
  )
}
