import type { AuditEntry } from '@duijie/shared/audit-log'
import { Button } from 'antd'
import type { Column } from '../ui/data-table.tsx'
import { useDay } from '../ui/use-day.ts'
import style from './audit-log.module.css'
import { useAuditTexts } from './texts.ts'
import { useAuditWords } from './use-audit-words.ts'

const ID_SHOWN = 8

/** The log as a table; a record's number narrows the log to it. */
export function useAuditColumns(onRecord: (id: string) => void): Column<AuditEntry>[] {
  const t = useAuditTexts()
  const words = useAuditWords()
  const { minute } = useDay()
  return [
    { key: 'at', title: t('at'), heading: true, short: true, cell: ({ at }) => minute(at) },
    { key: 'actor', title: t('actor'), cell: words.actor },
    { key: 'action', title: t('action'), cell: words.action },
    {
      key: 'subject',
      title: t('subject'),
      cell: (entry) => (
        <>
          {words.kind(entry)}{' '}
          <Button
            type="link"
            size="small"
            title={entry.subject.id}
            aria-label={`${t('record')} ${entry.subject.id.slice(0, ID_SHOWN)}`}
            onClick={() => onRecord(entry.subject.id)}
          >
            <span className={style.id}>{entry.subject.id.slice(0, ID_SHOWN)}</span>
          </Button>
        </>
      ),
    },
    { key: 'states', title: t('states'), cell: words.states },
    {
      key: 'fields',
      title: t('fields'),
      optional: true,
      cell: ({ fields }) =>
        fields.length > 0 ? (
          <span title={fields.join(', ')}>{t('fieldCount', { count: fields.length })}</span>
        ) : null,
    },
  ]
}
