import { figureLabels } from '@duijie/shared/figure-labels'
import type { ReportTemplate } from '@duijie/shared/report-templates'
import { useQuery } from '@tanstack/react-query'
import { Button, Form } from 'antd'
import { useState } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { goToRow } from '../lib/go-to-row.ts'
import { townshipsQuery } from '../lib/townships.ts'
import { useCommand } from '../lib/use-command.ts'
import { useMerge } from '../lib/use-merge.ts'
import { useUnsaved } from '../lib/use-unsaved.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { MergeNotice } from '../ui/merge-notice.tsx'
import { notify } from '../ui/notify.ts'
import { SearchField } from '../ui/search-field.tsx'
import { BindingRow, DISTRICT, type Row } from './binding-row.tsx'
import { FormGrid } from './form-grid.tsx'
import { templateCommands, templateKeys, templateQueries } from './queries.ts'
import style from './report-templates.module.css'
import { useTemplateTexts } from './texts.ts'

/** so many are found by looking */
const FEW = 8

const rowsOf = ({ bindings }: ReportTemplate): { bindings: Row[] } => ({
  bindings: bindings.map((each) => ({ ...each, townshipId: each.townshipId ?? DISTRICT })),
})

/** a new row has no cell yet */
const cellOf = ({ sheet, cell }: Partial<Row>) => `${sheet ?? ''} ${cell?.trim().toUpperCase() ?? ''}`

/** Which figure stands in which cell. */
export function BindingsForm({ template }: { template: ReportTemplate }) {
  const t = useTemplateTexts()
  const label = useLabel()
  const [sheet, setSheet] = useState<string | null>(null)
  const [words, setWords] = useState('')
  const [opened, setOpened] = useState<number | null>(null)
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
  const places = [
    { value: DISTRICT, label: t('wholeDistrict') },
    ...(townships.data?.map(({ id, name }) => ({ value: id, label: name })) ?? []),
  ]
  const rows = Form.useWatch('bindings', form) ?? template.bindings
  const { file } = template
  const shown = useQuery({ ...templateQueries.sheets(template.id, file?.id ?? ''), enabled: file !== null })
  const sheets = shown.data?.sheets ?? []
  const sheetOf = sheets.find(({ name }) => name === sheet) ?? sheets[0]
  const wanted = words.trim().toLowerCase()
  /** of the sheet that is shown, and those of none that is there; of these what is looked for */
  const shownRows = [...rows.keys()].filter((at) => {
    const { sheet: on = '', cell: of = '', figureId, townshipId } = rows[at] ?? {}
    if (on !== sheetOf?.name && sheets.some(({ name }) => name === on)) return false
    const place = places.find(({ value }) => value === townshipId)?.label
    const said = [of, figureId && label(figureLabels[figureId]), place].join(' ')
    return said.toLowerCase().includes(wanted)
  })
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
    setOpened(line)
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
  return (
    <Form
      form={form}
      onValuesChange={unsaved.touch}
      initialValues={rowsOf(template)}
      onFinish={({ bindings }) => save.mutate(bindings)}
      onFinishFailed={({ errorFields: [wrong] }) => {
        const line = wrong?.name[1]
        if (typeof line !== 'number') return
        setOpened(line)
        requestAnimationFrame(() => form.scrollToField(wrong?.name ?? [], { focus: true, block: 'center' }))
      }}
    >
      <FailureAlert error={shown.error} />
      <MergeNotice
        merge={merge}
        labels={{ bindings: t('boundCells') }}
        show={(_, value) => changedBy(value as Row[])}
      />
      {shown.data && (
        <FormGrid
          sheets={shown.data.sheets}
          shown={sheetOf}
          onShow={setSheet}
          filledWith={filledWith}
          onChoose={choose}
        />
      )}
      <Form.List name="bindings">
        {(lines, { add, remove }) => (
          <>
            <div className={style.listHead}>
              <h3>{t('boundCellsOf', { count: shownRows.length })}</h3>
              {rows.length > FEW && (
                <SearchField
                  value={words}
                  aria-label={t('findCell')}
                  placeholder={t('findCell')}
                  maxLength={40}
                  onChange={({ target }) => setWords(target.value)}
                />
              )}
            </div>
            {lines.map(({ key, name }) => (
              <BindingRow
                key={key}
                name={name}
                row={rows[name]}
                places={places}
                open={opened === name}
                away={opened !== name && !shownRows.includes(name)}
                onOpen={(open) => setOpened(open ? name : null)}
                onRemove={() => {
                  remove(name)
                  setOpened(null)
                }}
              />
            ))}
            {rows.length > 0 && shownRows.length === 0 && <p className={style.hint}>{t('noCellFound')}</p>}
            <div className={style.line}>
              <Button
                onClick={() => {
                  const known: Row[] = form.getFieldValue('bindings') ?? []
                  const on = sheetOf?.name ?? known.at(-1)?.sheet ?? 'Sheet1'
                  add({ sheet: on, facet: 'value', townshipId: DISTRICT })
                  setOpened(known.length)
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
