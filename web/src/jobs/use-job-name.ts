import { useJobTexts } from './texts.ts'

const named = ['expire-needs', 'tidy-up', 'send-mail'] as const

/** A kind of job in words; one without words of its own keeps its name. */
export function useJobName() {
  const t = useJobTexts()
  return (name: string) => {
    const known = named.find((one) => one === name)
    return known ? t(`job.${known}`) : name
  }
}
