import type { AuditEntry } from '@duijie/shared/audit-log'
import { Button } from 'antd'
import type { Column } from '../ui/data-table.tsx'
import { useDay } from '../ui/use-day.ts'
import style from './audit-log.module.css'
import { RecordLink } from './record-link.tsx'
import { useAuditTexts } from './texts.ts'
import { useAuditWords } from './use-audit-words.ts'

/** The log as a table; each record leads to itself and to what else was done to it. */
export function useAuditColumns(onRecord: (id: string) => void): Column<AuditEntry>[] {
  const t = useAuditTexts()
  const words = useAuditWords()
  const { minute } = useDay()
  return [
    { key: 'at', title: t('at'), heading: true, short: true, cell: ({ at }) => minute(at) },
    { key: 'actor', title: t('actor'), cell: words.actor },
    { key: 'action', title: t('action'), cell: words.action },
    { key: 'subject', title: t('subject'), cell: (entry) => <RecordLink entry={entry} /> },
    {
      key: 'changed',
      title: t('changed'),
      cell: (entry) => (
        <>
          <span>{words.states(entry)}</span>
          {entry.fields.length > 0 && <span className={style.aside}>{words.fields(entry)}</span>}
        </>
      ),
    },
    {
      key: 'others',
      title: t('others'),
      control: true,
      cell: (entry) => (
        <Button
          type="link"
          size="small"
          aria-label={t('othersOf', { record: `${words.kind(entry)} ${words.record(entry)}` })}
          onClick={() => onRecord(entry.subject.id)}
        >
          {t('others')}
        </Button>
      ),
    },
  ]
}
