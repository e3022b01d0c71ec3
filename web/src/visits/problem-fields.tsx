import { visitProblemKindLabels } from '@duijie/shared/visit-labels'
import { qualitySubjectOf } from '@duijie/shared/visit-need'
import { visitProblemKinds } from '@duijie/shared/visit-problem-queries'
import { type VisitProblemInput, visitProblemInputSchema } from '@duijie/shared/visit-problems'
import { Checkbox, Form, Input, Radio } from 'antd'
import { useLabel } from '../i18n/use-label.ts'
import { useFieldRule } from '../lib/use-field-rule.ts'
import { useRangeRule } from '../lib/use-range-rule.ts'
import { DayInput } from '../ui/day-input.tsx'
import { QualityMeter } from '../ui/quality-meter.tsx'
import { WanRange } from '../ui/wan-range.tsx'
import { useVisitFormTexts } from './form-texts.ts'
import { SplitWords } from './split-words.tsx'
import { blankProblem } from './visit-values.ts'
import style from './visits.module.css'

const { shape } = visitProblemInputSchema
const TITLE = 40

interface ProblemFieldsProps {
  /** where the problem stands in the form: nowhere special, or in a list of it */
  at?: readonly (string | number)[]
  /** the same, for those who read its values */
  path?: readonly (string | number)[]
  onChanged: () => void
}

/** A problem as it was heard; of a technical one its parts as well, and what they still lack for a need. */
export function ProblemFields({ at = [], path = at, onChanged }: ProblemFieldsProps) {
  const t = useVisitFormTexts()
  const label = useLabel()
  const rule = useFieldRule()
  const rangeRule = useRangeRule()
  const form = Form.useFormInstance()
  const watched = Form.useWatch(path.length > 0 ? [...path] : [], form) as Partial<VisitProblemInput>
  const problem = { ...blankProblem, ...watched }
  const name = (field: keyof VisitProblemInput) => [...at, field]
  const set = (values: Partial<VisitProblemInput>) => {
    for (const [field, value] of Object.entries(values)) form.setFieldValue([...path, field], value)
    onChanged()
  }
  return (
    <>
      <Form.Item name={name('kind')} label={t('kind')}>
        <Radio.Group className={style.kinds ?? ''} optionType="button" buttonStyle="solid">
          {visitProblemKinds.map((kind) => (
            <Radio.Button key={kind} value={kind}>
              {label(visitProblemKindLabels[kind])}
            </Radio.Button>
          ))}
        </Radio.Group>
      </Form.Item>
      <Form.Item
        name={name('words')}
        label={t('words')}
        rules={[rule(shape.words)]}
        required
        extra={t('summaryHint')}
      >
        <Input.TextArea
          autoSize={{ minRows: 3, maxRows: 12 }}
          maxLength={5000}
          placeholder={problem.kind === 'technical' ? t('wordsHint') : ''}
        />
      </Form.Item>
      {problem.kind === 'technical' && (
        <>
          <SplitWords problem={problem} onSplit={set} />
          {(['presentValue', 'wantedValue', 'constraints'] as const).map((field) => (
            <Form.Item key={field} name={name(field)} label={t(field)}>
              <Input.TextArea
                autoSize={{ minRows: 1, maxRows: 6 }}
                maxLength={2000}
                placeholder={t(hints[field])}
              />
            </Form.Item>
          ))}
          <div className={style.parts}>
            <Form.Item name={name('budgetFen')} label={t('budgetFen')} rules={[rangeRule]}>
              <WanRange />
            </Form.Item>
            <Form.Item name={name('budgetNegotiable')} valuePropName="checked" label=" " colon={false}>
              <Checkbox>{t('budgetNegotiable')}</Checkbox>
            </Form.Item>
            <Form.Item name={name('deadline')} label={t('deadline')}>
              <DayInput />
            </Form.Item>
          </div>
          <QualityMeter
            need={qualitySubjectOf(problem, { title: problem.words.slice(0, TITLE), techField: null })}
          />
        </>
      )}
    </>
  )
}

const hints = {
  presentValue: 'presentHint',
  wantedValue: 'wantedHint',
  constraints: 'constraintsHint',
} as const
