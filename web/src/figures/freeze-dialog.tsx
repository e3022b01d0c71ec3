import { figureReportKindLabels } from '@duijie/shared/figure-labels'
import {
  type FigureReportKind,
  figureReportInputSchema,
  figureReportKinds,
} from '@duijie/shared/figure-reports'
import { type Figure, type FigureId, figureIds } from '@duijie/shared/figures'
import { useNavigate } from '@tanstack/react-router'
import { Button, Checkbox, Form, Input, Select } from 'antd'
import { useLabel } from '../i18n/use-label.ts'
import { useCommand } from '../lib/use-command.ts'
import { useFieldRule } from '../lib/use-field-rule.ts'
import { spanName } from '../lib/usual-spans.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { useUiTexts } from '../ui/texts.ts'
import { useDay } from '../ui/use-day.ts'
import style from './figures.module.css'
import { type Asked, figureCommands, figureKeys } from './queries.ts'
import { useFigureTexts } from './texts.ts'
import { useFigureWords } from './use-figure-words.ts'

interface FreezeDialogProps {
  asked: Asked
  figures: readonly Figure[]
  onClose: () => void
}

interface Fields {
  title: string
  kind: FigureReportKind
  recipient: string
  note: string
  figureIds: FigureId[]
}

/** 报数: freezes the chosen figures of these days, of the whole district. */
export function FreezeDialog({ asked, figures, onClose }: FreezeDialogProps) {
  const t = useFigureTexts()
  const ui = useUiTexts()
  const words = useFigureWords()
  const label = useLabel()
  const rule = useFieldRule()
  const { day } = useDay()
  const navigate = useNavigate()
  const [form] = Form.useForm<Fields>()
  const { from, to } = asked
  const year = Number(from.slice(0, 4))
  const name = spanName(year, asked)
  const values = new Map(figures.map((figure) => [figure.id, figure]))
  const known = figureIds.filter((id) => values.get(id)?.value != null)
  const span = typeof name === 'number' ? t('monthOf', { month: name }) : name ? t(`window.${name}`) : ''
  const freeze = useCommand({
    send: ({ figureIds: chosen, ...fields }: Fields, key) =>
      figureCommands.freeze({ ...fields, from, to, figureIds: chosen }, key),
    invalidates: () => [[...figureKeys.reports]],
    onDone: ({ id }) => void navigate({ to: '/figures/reports/$reportId', params: { reportId: id } }),
  })
  return (
    <FormDialog
      open
      width={680}
      title={t('freezeTitle', { from: day(from), to: day(to) })}
      okText={t('freeze')}
      cancelText={ui('cancel')}
      busy={freeze.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className={style.hint}>{t(asked.townshipId ? 'freezeDistrict' : 'freezeText')}</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{
          title: t('freezeName', { year, span: span || `${day(from)}–${day(to)}` }),
          kind: kindOf(name),
          recipient: '',
          note: '',
          figureIds: known,
        }}
        onFinish={(fields) => freeze.mutate(fields)}
      >
        <Form.Item
          name="title"
          label={t('reportTitle')}
          required
          rules={[rule(figureReportInputSchema.shape.title)]}
        >
          <Input maxLength={120} />
        </Form.Item>
        <div className={style.two}>
          <Form.Item name="kind" label={t('reportKind')}>
            <Select
              options={figureReportKinds.map((value) => ({
                value,
                label: label(figureReportKindLabels[value]),
              }))}
            />
          </Form.Item>
          <Form.Item name="recipient" label={t('recipient')}>
            <Input maxLength={120} placeholder={t('recipientExample')} />
          </Form.Item>
        </div>
        <Form.Item label={t('reportFigures')} required>
          <div className={style.pick}>
            <Button type="link" size="small" onClick={() => form.setFieldValue('figureIds', known)}>
              {t('pickAll')}
            </Button>
            <Button type="link" size="small" onClick={() => form.setFieldValue('figureIds', [])}>
              {t('pickNone')}
            </Button>
          </div>
          <Form.Item
            name="figureIds"
            noStyle
            rules={[rule(figureReportInputSchema.shape.figureIds, t('pickSome'))]}
          >
            <Checkbox.Group
              className={style.picked ?? ''}
              options={figureIds.map((id) => {
                const figure = values.get(id)
                return {
                  value: id,
                  label: figure
                    ? `${words.name(id)} ${figure.value === null || asked.townshipId ? '' : words.value(figure.value, figure.unit)}`
                    : words.name(id),
                }
              })}
            />
          </Form.Item>
        </Form.Item>
        <Form.Item name="note" label={t('note')}>
          <Input.TextArea maxLength={1000} rows={2} />
        </Form.Item>
      </Form>
      <FailureAlert error={freeze.error} />
    </FormDialog>
  )
}

function kindOf(name: ReturnType<typeof spanName>): FigureReportKind {
  if (typeof name === 'number') return 'month'
  if (name === 'year') return 'year'
  if (name === 'half') return 'half_year'
  return name === null || name === 'nine' || name === 'eleven' ? 'other' : 'quarter'
}
