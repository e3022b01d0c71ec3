import { figureLabels } from '@duijie/shared/figure-labels'
import { figureIds } from '@duijie/shared/figures'
import { boundFacets, type CellBinding, cellBindingSchema } from '@duijie/shared/report-templates'
import { Button, Form, Input, Select } from 'antd'
import { useLabel } from '../i18n/use-label.ts'
import { useFieldRule } from '../lib/use-field-rule.ts'
import { ChevronDownIcon } from '../ui/icons.tsx'
import style from './report-templates.module.css'
import { useTemplateTexts } from './texts.ts'

/** where no township stands, as the district has no id */
export const DISTRICT = ''
export type Row = Omit<CellBinding, 'townshipId'> & { townshipId: string }

export interface Place {
  value: string
  label: string
}

interface BindingRowProps {
  /** its place in the list of the form */
  name: number
  row: Partial<Row> | undefined
  places: readonly Place[]
  /** on a narrow screen its fields are shown, not only what they say */
  open: boolean
  /** it is not among those that are looked for */
  away: boolean
  onOpen: (open: boolean) => void
  onRemove: () => void
}

/** One cell and what is filled into it: a row of fields, on a narrow screen a line that opens them. */
export function BindingRow({ name, row = {}, places, open, away, onOpen, onRemove }: BindingRowProps) {
  const t = useTemplateTexts()
  const label = useLabel()
  const rule = useFieldRule()
  const { sheet, cell } = cellBindingSchema.shape
  const place = places.find(({ value }) => value === row.townshipId)?.label
  return (
    <div className={style.binding} data-open={open || undefined} data-away={away || undefined}>
      <button type="button" className={style.told} aria-expanded={open} onClick={() => onOpen(!open)}>
        <strong>{row.cell || t('cellMissing')}</strong>
        <span>
          {row.figureId ? label(figureLabels[row.figureId]) : t('figureMissing')}
          <small>{[row.facet && t(`facet.${row.facet}`), place].filter(Boolean).join(' · ')}</small>
        </span>
        <ChevronDownIcon />
      </button>
      <div className={style.fields}>
        <Form.Item name={[name, 'sheet']} rules={[rule(sheet)]}>
          <Input aria-label={t('sheet')} placeholder={t('sheet')} maxLength={31} />
        </Form.Item>
        <Form.Item name={[name, 'cell']} rules={[rule(cell, t('cellWrong'))]}>
          <Input aria-label={t('cell')} placeholder={t('cellHint')} maxLength={10} />
        </Form.Item>
        <Form.Item name={[name, 'figureId']} rules={[{ required: true, message: t('required') }]}>
          <Select
            aria-label={t('figure')}
            placeholder={t('figure')}
            showSearch={{ optionFilterProp: 'label' }}
            options={figureIds.map((id) => ({ value: id, label: label(figureLabels[id]) }))}
          />
        </Form.Item>
        <Form.Item name={[name, 'facet']}>
          <Select
            aria-label={t('facet')}
            options={boundFacets.map((value) => ({ value, label: t(`facet.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name={[name, 'townshipId']}>
          <Select aria-label={t('township')} options={[...places]} />
        </Form.Item>
        <Button type="text" onClick={onRemove}>
          {t('removeCell')}
        </Button>
      </div>
    </div>
  )
}
