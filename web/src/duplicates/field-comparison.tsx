import type { MergeChoice } from '@duijie/shared/merges'
import { Radio } from 'antd'
import { ComparedText } from './compared-text.tsx'
import style from './duplicates.module.css'
import type { FieldRow } from './merge-fields.ts'
import { useDuplicateTexts } from './texts.ts'
import { wordDifference } from './word-difference.ts'

interface FieldComparisonProps {
  row: FieldRow
  /** whether `one` is the record that stays */
  oneStays: boolean
  /** null where nothing is chosen */
  chosen: MergeChoice | null
  onChoose: (choice: MergeChoice) => void
  choosable: boolean
}

/** One field of both records, and which of the two stays. */
export function FieldComparison({ row, oneStays, chosen, onChoose, choosable }: FieldComparisonProps) {
  const t = useDuplicateTexts()
  const { field, choices, usual } = row
  const { one, other } = wordDifference(row.one, row.other)
  const labels = {
    survivor: t(oneStays ? 'keepLeft' : 'keepRight'),
    merged: t(oneStays ? 'keepRight' : 'keepLeft'),
    both: t('keepBoth'),
  }
  const ordered = oneStays ? choices : [...choices].sort((a, b) => order(a) - order(b))
  return (
    <section className={style.compared} aria-label={t(`field.${field}`)}>
      <h3>{t(`field.${field}`)}</h3>
      <div>
        <ComparedText pieces={one} blank={t('blank')} />
      </div>
      <div>
        <ComparedText pieces={other} blank={t('blank')} />
      </div>
      {choosable && row.one !== row.other && (usual !== null || field === 'preferredInstitutions') && (
        <Radio.Group
          className={style.choice ?? ''}
          aria-label={t('choiceOf', { field: t(`field.${field}`) })}
          size="small"
          value={chosen ?? usual}
          onChange={(event) => onChoose(event.target.value)}
          options={ordered.map((value) => ({ value, label: labels[value] }))}
        />
      )}
      {field === 'originalText' && row.one !== row.other && (
        <p className={style.aside}>{t('originalsStay')}</p>
      )}
    </section>
  )
}

const order = (choice: MergeChoice) => ['merged', 'survivor', 'both'].indexOf(choice)
