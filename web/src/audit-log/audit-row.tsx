import type { AuditEntry } from '@duijie/shared/audit-log'
import { RecordRow } from '../ui/record-row.tsx'
import { useDay } from '../ui/use-day.ts'
import { RecordLink } from './record-link.tsx'
import { useAuditWords } from './use-audit-words.ts'

/** One line of the log. */
export function AuditRow({ entry }: { entry: AuditEntry }) {
  const words = useAuditWords()
  const { minute } = useDay()
  return (
    <RecordRow
      title={words.action(entry)}
      facts={[
        words.actor(entry),
        <RecordLink key="record" entry={entry} />,
        words.states(entry),
        words.fields(entry),
      ]}
      state={null}
      day={minute(entry.at)}
    />
  )
}
