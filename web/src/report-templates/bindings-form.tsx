import { figureLabels } from '@duijie/shared/figure-labels'
import { figureIds } from '@duijie/shared/figures'
import {
  boundFacets,
  type CellBinding,
  cellBindingSchema,
  type ReportTemplate,
} from '@duijie/shared/report-templates'
import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, Select } from 'antd'
import { useLabel } from '../i18n/use-label.ts'
import { goToRow } from '../lib/go-to-row.ts'
import { townshipsQuery } from '../lib/townships.ts'
import { useCommand } from '../lib/use-command.ts'
import { useFieldRule } from '../lib/use-field-rule.ts'
import { useMerge } from '../lib/use-merge.ts'
import { useUnsaved } from '../lib/use-unsaved.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { MergeNotice } from '../ui/merge-notice.tsx'
import { notify } from '../ui/notify.ts'
import { FormGrid } from './form-grid.tsx'
import { templateCommands, templateKeys, templateQueries } from './queries.ts'
import style from './report-templates.module.css'
import { useTemplateTexts } from './texts.ts'

/** where no township stands, as the district has no id */
const DISTRICT = ''
type Row = Omit<CellBinding, 'townshipId'> & { townshipId: string }

const rowsOf = ({ bindings }: ReportTemplate): { bindings: Row[] } => ({
  bindings: bindings.map((each) => ({ ...each, townshipId: each.townshipId ?? DISTRICT })),
})

/** a new row has no cell yet */
const cellOf = ({ sheet, cell }: Partial<Row>) => `${sheet ?? ''} ${cell?.trim().toUpperCase() ?? ''}`

/** Which figure stands in which cell. */
export function BindingsForm({ template }: { template: ReportTemplate }) {
  const t = useTemplateTexts()
  const label = useLabel()
  const rule = useFieldRule()
  const [form] = Form.useForm<{ bindings: Row[] }>()
  const townships = useQuery(townshipsQuery())
  const unsaved = useUnsaved()
  const merge = useMerge({
    form,
    opened: template,
    valuesOf: rowsOf,
    rowKeys: { bindings: cellOf },
    read: templateCommands.read,
  })
  const known = merge.known ?? template
  const save = useCommand({
    send: (rows: Row[], key) => {
      const bindings = rows.map((row) => ({ ...row, townshipId: row.townshipId || null }))
      return templateCommands.change(known, { title: known.title, note: known.note, bindings }, key)
    },
    invalidates: () => [[...templateKeys.all]],
    onFailed: merge.meet,
    onDone(saved) {
      unsaved.settle()
      merge.settle(saved)
      notify(t('saved'))
    },
  })
  const { sheet, cell } = cellBindingSchema.shape
  const figures = figureIds.map((id) => ({ value: id, label: label(figureLabels[id]) }))
  const places = [
    { value: DISTRICT, label: t('wholeDistrict') },
    ...(townships.data?.map(({ id, name }) => ({ value: id, label: name })) ?? []),
  ]
  const rows = Form.useWatch('bindings', form) ?? template.bindings
  const { file } = template
  const shown = useQuery({ ...templateQueries.sheets(template.id, file?.id ?? ''), enabled: file !== null })
  const indexOf = (onSheet: string, at: string) =>
    rows.findIndex((row) => row?.sheet === onSheet && row.cell?.trim().toUpperCase() === at)
  const filledWith = (onSheet: string, at: string) => {
    const row = rows[indexOf(onSheet, at)]
    if (!row) return null
    return row.figureId ? label(figureLabels[row.figureId]) : t('figureMissing')
  }
  function choose(onSheet: string, at: string) {
    const known = form.getFieldValue('bindings') ?? []
    const index = indexOf(onSheet, at)
    if (index < 0) {
      const added = { sheet: onSheet, cell: at, facet: 'value', townshipId: DISTRICT }
      form.setFieldValue('bindings', [...known, added])
      unsaved.touch()
    }
    const line = index < 0 ? known.length : index
    // the row is there once the form has drawn it
    requestAnimationFrame(() => document.getElementById(`bindings_${line}_figureId`)?.focus())
  }
  /** their rows that are not as here, in words */
  function changedBy(theirs: Row[]): string {
    const own: Row[] = form.getFieldValue('bindings') ?? []
    const [here, there] = [own, theirs].map((each) => new Set(each.map((row) => JSON.stringify(row))))
    const changed = theirs.filter((row) => !here?.has(JSON.stringify(row)))
    const gone = own.filter(
      (row) => !there?.has(JSON.stringify(row)) && theirs.every((each) => cellOf(each) !== cellOf(row)),
    )
    return [
      ...changed.map((row) => `${cellOf(row)} ${label(figureLabels[row.figureId])}`),
      ...gone.map((row) => `${cellOf(row)} ${t('cellRemoved')}`),
    ].join(t('listComma'))
  }
  const required = { required: true, message: t('required') }
  return (
    <Form
      form={form}
      onValuesChange={unsaved.touch}
      initialValues={rowsOf(template)}
      onFinish={({ bindings }) => save.mutate(bindings)}
    >
      <FailureAlert error={shown.error} />
      <MergeNotice
        merge={merge}
        labels={{ bindings: t('boundCells') }}
        show={(_, value) => changedBy(value as Row[])}
      />
      {shown.data && <FormGrid sheets={shown.data.sheets} filledWith={filledWith} onChoose={choose} />}
      <Form.List name="bindings">
        {(lines, { add, remove }) => (
          <>
            {lines.map(({ key, name }) => (
              <div key={key} className={style.binding}>
                <Form.Item name={[name, 'sheet']} rules={[rule(sheet)]}>
                  <Input aria-label={t('sheet')} placeholder={t('sheet')} maxLength={31} />
                </Form.Item>
                <Form.Item name={[name, 'cell']} rules={[rule(cell, t('cellWrong'))]}>
                  <Input aria-label={t('cell')} placeholder={t('cellHint')} maxLength={10} />
                </Form.Item>
                <Form.Item name={[name, 'figureId']} rules={[required]}>
                  <Select
                    aria-label={t('figure')}
                    placeholder={t('figure')}
                    showSearch={{ optionFilterProp: 'label' }}
                    options={figures}
                  />
                </Form.Item>
                <Form.Item name={[name, 'facet']}>
                  <Select
                    aria-label={t('facet')}
                    options={boundFacets.map((value) => ({ value, label: t(`facet.${value}`) }))}
                  />
                </Form.Item>
                <Form.Item name={[name, 'townshipId']}>
                  <Select aria-label={t('township')} options={places} />
                </Form.Item>
                <Button type="text" onClick={() => remove(name)}>
                  {t('removeCell')}
                </Button>
              </div>
            ))}
            <div className={style.line}>
              <Button
                onClick={() => {
                  const known: Row[] = form.getFieldValue('bindings') ?? []
                  add({ sheet: known.at(-1)?.sheet ?? 'Sheet1', facet: 'value', townshipId: DISTRICT })
                  goToRow('bindings', known.length)
                }}
              >
                {t('addCell')}
              </Button>
              <Button type="primary" htmlType="submit" loading={save.isPending}>
                {t('save')}
              </Button>
            </div>
          </>
        )}
      </Form.List>
      <FailureAlert error={merge.leftOf(save.error)} />
    </Form>
  )
}
