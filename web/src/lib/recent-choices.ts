import { z } from 'zod'

const PREFIX = 'duijie.recent.'
const KEPT = 6

const choiceSchema = z.object({
  key: z.string(),
  /** a record: what it is called is forgotten when its reader signs out */
  record: z.object({ kind: z.string(), title: z.string(), detail: z.string(), href: z.string() }).nullable(),
})
type RecentChoice = z.infer<typeof choiceSchema>

/** What somebody chose last, newest first, in this browser. */
export function readRecent(reader: string): RecentChoice[] {
  try {
    const parsed = z.array(choiceSchema).safeParse(JSON.parse(localStorage.getItem(PREFIX + reader) ?? '[]'))
    return parsed.success ? parsed.data : []
  } catch {
    return []
  }
}

function write(reader: string, choices: RecentChoice[]): void {
  try {
    localStorage.setItem(PREFIX + reader, JSON.stringify(choices))
  } catch {
    // a browser that keeps nothing offers nothing recent
  }
}

export function keepRecent(reader: string, choice: RecentChoice): void {
  const others = readRecent(reader).filter(({ key }) => key !== choice.key)
  write(reader, [choice, ...others].slice(0, KEPT))
}

export const forgetRecentRecords = (reader: string): void =>
  write(
    reader,
    readRecent(reader).filter(({ record }) => record === null),
  )
