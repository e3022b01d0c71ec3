import type { AuditEntry } from '@duijie/shared/audit-log'
import { Link } from '@tanstack/react-router'
import { useAccount } from '../lib/use-session.ts'
import style from './audit-log.module.css'
import { recordAddress } from './record-address.ts'
import { useAuditWords } from './use-audit-words.ts'

/** The record that an entry is about; a link where its reader may open such a page. */
export function RecordLink({ entry }: { entry: AuditEntry }) {
  const words = useAuditWords()
  const staff = useAccount()?.role === 'staff'
  const address = recordAddress(entry.subject, staff)
  const named = entry.subject.name !== null
  const what = (
    <>
      {words.kind(entry)} <span className={named ? undefined : style.id}>{words.record(entry)}</span>
    </>
  )
  return <span title={entry.subject.id}>{address === null ? what : <Link to={address}>{what}</Link>}</span>
}
