import { type EnteredFigure, enteredFigureInputSchema } from '@duijie/shared/figure-reports'
import { figureNumber, figureValueOf } from '@duijie/shared/figure-values'
import { type EnteredFigureId, enteredFigureIds } from '@duijie/shared/figures'
import { Form, Input, InputNumber, Select } from 'antd'
import { useCommand } from '../lib/use-command.ts'
import { useFieldRule } from '../lib/use-field-rule.ts'
import { useMerge } from '../lib/use-merge.ts'
import { wholeYear } from '../lib/usual-spans.ts'
import { DayInput } from '../ui/day-input.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { MergeNotice } from '../ui/merge-notice.tsx'
import { useUiTexts } from '../ui/texts.ts'
import { thisYear } from './address.ts'
import { useEnteredTexts } from './entered-texts.ts'
import { enteredUnits } from './entered-units.ts'
import style from './figures.module.css'
import { figureCommands, figureKeys } from './queries.ts'
import { useFigureWords } from './use-figure-words.ts'

interface Fields {
  figureId: EnteredFigureId
  from: string
  to: string
  /** in the unit that is shown */
  value: number
  source: string
  note: string
}

const MOST = 10_000_000

const fieldsOf = ({ figureId, from, to, value, source, note }: EnteredFigure): Fields => ({
  ...{ figureId, from, to, source, note },
  value: figureNumber(value, enteredUnits[figureId]),
})

/** Enters a number from elsewhere, or corrects it. */
export function EnteredDialog({ known, onClose }: { known: EnteredFigure | null; onClose: () => void }) {
  const t = useEnteredTexts()
  const ui = useUiTexts()
  const words = useFigureWords()
  const rule = useFieldRule()
  const [form] = Form.useForm<Fields>()
  const merge = useMerge({ form, opened: known, valuesOf: fieldsOf, read: figureCommands.readEntered })
  const figureId = Form.useWatch('figureId', form) ?? known?.figureId ?? 'city_voucher_redeemed_amount'
  const unit = enteredUnits[figureId]
  const save = useCommand({
    send: ({ value: shown, note = '', ...fields }: Fields, key) => {
      const body = { ...fields, note, value: figureValueOf(shown, enteredUnits[fields.figureId]) }
      return merge.known
        ? figureCommands.changeEntered(merge.known, body, key)
        : figureCommands.enter(body, key)
    },
    invalidates: () => [[...figureKeys.all]],
    onDone: onClose,
    onFailed: merge.meet,
  })
  const { source, note } = enteredFigureInputSchema.shape
  const required = { required: true, message: t('required') }
  return (
    <FormDialog
      open
      title={t(known ? 'editTitle' : 'add')}
      okText={t('save')}
      cancelText={ui('cancel')}
      busy={save.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <MergeNotice
        merge={merge}
        show={(field, value) =>
          field === 'figureId' ? words.name(value as EnteredFigureId) : String(value ?? '')
        }
      />
      <Form
        form={form}
        layout="vertical"
        initialValues={known ? fieldsOf(known) : { figureId, ...wholeYear(thisYear()), note: '' }}
        onFinish={(fields) => save.mutate(fields)}
      >
        <Form.Item name="figureId" label={t('figure')} rules={[required]}>
          <Select options={enteredFigureIds.map((value) => ({ value, label: words.name(value) }))} />
        </Form.Item>
        <div className={style.two}>
          <Form.Item name="from" label={t('from')} rules={[required]}>
            <DayInput />
          </Form.Item>
          <Form.Item
            name="to"
            label={t('to')}
            dependencies={['from']}
            rules={[
              required,
              ({ getFieldValue }) => ({
                validator: async (_, to?: string) => {
                  if (to && getFieldValue('from') > to) throw new Error(t('wrongOrder'))
                },
              }),
            ]}
          >
            <DayInput />
          </Form.Item>
        </div>
        <p className={style.hint}>{t('daysHint')}</p>
        <Form.Item name="value" label={t('value')} rules={[required]}>
          <InputNumber
            min={0}
            max={MOST}
            precision={unit === 'fen' ? 2 : 0}
            suffix={words.unit(unit)}
            controls={false}
            inputMode="decimal"
            style={{ width: '100%' }}
          />
        </Form.Item>
        <Form.Item name="source" label={t('source')} rules={[rule(source)]} required>
          <Input maxLength={200} placeholder={t('sourceExample')} />
        </Form.Item>
        <Form.Item name="note" label={t('note')} rules={[rule(note)]}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      </Form>
      <FailureAlert error={merge.leftOf(save.error)} />
    </FormDialog>
  )
}
