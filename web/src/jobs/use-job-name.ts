import { useJobTexts } from './texts.ts'

const named = [
  'expire-needs',
  'tidy-up',
  'clean-attachments',
  'spell-names',
  'run-import',
  'clean-imports',
  'send-mail',
  'send-password-resets',
  'send-sms',
  'learn-weights',
  'learn-weights-now',
  'learn-term-vectors',
  'learn-term-vectors-now',
  'suggest-leads',
  'daily-digests',
  'weekly-digests',
  'prompt-digests',
  'send-digest',
  'remind-of-events',
  'remind-of-agreements',
  'remind-of-vouchers',
  'remind-of-secondments',
  'remind-of-visits',
] as const

/** A kind of job in words; one without words of its own keeps its name. */
export function useJobName() {
  const t = useJobTexts()
  return (name: string) => {
    const known = named.find((one) => one === name)
    return known ? t(`job.${known}`) : name
  }
}
