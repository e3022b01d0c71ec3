import { useCallback } from 'react'
import type { z } from 'zod'
import { useFieldTexts } from './field-texts.ts'

type Issue = z.core.$ZodIssue
type FieldText = ReturnType<typeof useFieldTexts>

function sizeText(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig, t: FieldText): string {
  const small = issue.code === 'too_small'
  const count = Number(small ? issue.minimum : issue.maximum)
  if (issue.origin === 'string') {
    if (small && count === 1) return t('required')
    return t(small ? 'tooShort' : 'tooLong', { count })
  }
  if (issue.origin === 'array') return t(small ? 'tooFew' : 'tooMany', { count })
  return t(small ? 'atLeast' : 'atMost', { count })
}

function issueText(issue: Issue, t: FieldText): string {
  if (issue.code === 'too_small' || issue.code === 'too_big') return sizeText(issue, t)
  if (issue.code === 'custom' || (issue.code === 'invalid_format' && issue.format === 'regex')) {
    return /\p{Script=Han}/u.test(issue.message) ? issue.message : t('invalid')
  }
  if (issue.code === 'invalid_union') return t('email')
  if (issue.code === 'invalid_format' && issue.format === 'email') return t('email')
  return t('invalid')
}

/**
 * antd form rules out of the contract's schemas, so that a field is checked as the API will check it:
 * `rules={[rule(needInputSchema.shape.title)]}`. `message` replaces the schema's own text.
 */
export function useFieldRule() {
  const t = useFieldTexts()
  return useCallback(
    (schema: z.ZodType, message?: string) => ({
      validator: async (_: unknown, value: unknown) => {
        const parsed = schema.safeParse(value ?? '')
        const issue = parsed.error?.issues[0]
        if (!issue) return
        const blank = issue.code === 'too_small' && (value ?? '') === ''
        throw new Error(message ?? (blank ? t('required') : issueText(issue, t)))
      },
    }),
    [t],
  )
}
