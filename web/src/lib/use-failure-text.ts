import { useCallback } from 'react'
import { PageForbidden } from './access.ts'
import { ApiProblem, NetworkFailure } from './failures.ts'
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
  if (error instanceof PageForbidden) return 'page_forbidden'
  return 'unreadable'
}

/** Any failure in words: what happened and what to do. */
export function useFailureText(): (error: unknown) => FailureText {
  const t = useProblemTexts()
  return useCallback(
    (error) => {
      const code = codeOf(error)
      return { code, what: t(`${code}.what`), todo: t(`${code}.todo`) }
    },
    [t],
  )
}
