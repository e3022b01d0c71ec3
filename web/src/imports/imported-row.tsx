import type { ImportField } from '@duijie/shared/import-fields'
import { type Import, type ImportRow, type RowChoice, rowChoices } from '@duijie/shared/imports'
import { Button, Select } from 'antd'
import { Tag } from '../ui/tag.tsx'
import style from './imports.module.css'
import { useImportTexts } from './texts.ts'

interface ImportedRowProps {
  row: ImportRow
  fields: readonly ImportField[]
  one: Import
  onChoose: (choice: RowChoice) => void
  onCompare: () => void
}

const outcomeTones = { created: 'success', updated: 'info', skipped: 'neutral', rejected: 'danger' } as const

/** A row of the file: each cell with what is wrong with it, and what becomes of the row. */
export function ImportedRow({ row, fields, one, onChoose, onCompare }: ImportedRowProps) {
  const t = useImportTexts()
  const { problems, duplicates, unknownOrganization, outcome } = row
  const shown = new Set(fields.map(({ code }) => code))
  const elsewhere = problems.filter(({ field }) => field === null || !shown.has(field))
  const organizationNote =
    unknownOrganization === null || outcome !== null
      ? []
      : [
          {
            severity: one.createOrganizations ? ('warning' as const) : ('error' as const),
            detail: t(one.createOrganizations ? 'willCreate' : 'unknown'),
          },
        ]

  const problemsOf = (code: string) => [
    ...problems.filter(({ field }) => field === code),
    ...(code === 'organization' ? organizationNote : []),
  ]

  return (
    <tr>
      <td>
        {row.row}
        {one.sheets.filter(({ rows }) => rows > 0).length > 1 && (
          <div className={style.sheetName}>{row.sheet}</div>
        )}
      </td>
      <td className={style.doing}>
        {outcome !== null && <Tag tone={outcomeTones[outcome]}>{t(`outcome.${outcome}`)}</Tag>}
        {outcome === null && row.rejected && <Tag tone="danger">{t('rejected')}</Tag>}
        {outcome === null && !row.rejected && one.stage === 'parsed' && (
          <Select<RowChoice>
            aria-label={`${t('choice')} ${row.row}`}
            value={row.choice}
            style={{ width: 116 }}
            options={rowChoices
              .filter((value) => value !== 'update' || row.targetId !== null)
              .map((value) => ({ value, label: t(`choice.${value}`) }))}
            onChange={onChoose}
          />
        )}
        {duplicates[0] && outcome === null && (
          <div className={style.reasons}>
            <Tag tone="warning">
              {duplicates[0].row !== null && duplicates[0].reason !== 'same_row'
                ? t('sameAsRow', { row: duplicates[0].row })
                : t(`duplicate.${duplicates[0].reason}`, { row: duplicates[0].row ?? 0 })}
            </Tag>
            {duplicates.some(({ recordId }) => recordId !== null) && (
              <Button size="small" onClick={onCompare}>
                {t('compare')}
              </Button>
            )}
          </div>
        )}
        {elsewhere.map(({ detail }) => (
          <div key={detail} className={style.problem}>
            {detail}
          </div>
        ))}
      </td>
      {fields.map(({ code }) => (
        <Cell key={code} text={row.cells[code] ?? ''} problems={problemsOf(code)} />
      ))}
    </tr>
  )
}

/** letters beyond which a cell is given more room */
const LONG = 30

function Cell({ text, problems }: { text: string; problems: { severity: string; detail: string }[] }) {
  const tone = problems.some(({ severity }) => severity === 'error')
    ? style.error
    : problems.length > 0
      ? style.warning
      : ''
  return (
    <td className={`${style.cell} ${tone}`}>
      <div
        className={style.clamped}
        data-long={text.length > LONG || undefined}
        title={text.length > 60 ? text : undefined}
      >
        {text}
      </div>
      {problems.map(({ detail }) => (
        <div key={detail} className={style.problem}>
          {detail}
        </div>
      ))}
    </td>
  )
}
