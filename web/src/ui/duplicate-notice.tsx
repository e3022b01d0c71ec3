import type { RecordKind } from '@duijie/shared/duplicate-queries'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { duplicateCheck, type Typed } from '../lib/duplicate-checks.ts'
import { useSettled } from '../lib/use-settled.ts'
import style from './duplicate-notice.module.css'
import { useFormTexts } from './form-texts.ts'

interface DuplicateNoticeProps {
  kind: RecordKind
  typed: Typed
  exceptId: string | undefined
}

/** Says what may have been entered before; it never stands in the way, and where the check fails it says nothing. */
export function DuplicateNotice({ kind, typed, exceptId }: DuplicateNoticeProps) {
  const t = useFormTexts()
  const asked = useSettled(typed)
  const { data } = useQuery({
    ...duplicateCheck(kind, asked, exceptId),
    placeholderData: keepPreviousData,
  })
  if (!data || data.items.length === 0 || typed.title === '') return null
  return (
    <Alert
      type="warning"
      showIcon
      title={t('duplicateTitle')}
      description={
        <>
          <ul className={style.list}>
            {data.items.map(({ record, likeness, verdict, differing }) => (
              <li key={record.id}>
                <a href={`/${kind}/${record.id}`} target="_blank" rel="noreferrer">
                  {record.title}
                </a>{' '}
                <span className={style.aside}>
                  {record.organization?.name} · {t(`duplicate.${verdict}`)}{' '}
                  {t('duplicateLikeness', { percent: Math.floor(likeness * 100) })}
                  {differing.other.length > 0 &&
                    ` · ${t('duplicateDiffers', { words: differing.other.join('、') })}`}
                </span>
              </li>
            ))}
          </ul>
          {t('duplicateText')}
        </>
      }
    />
  )
}
