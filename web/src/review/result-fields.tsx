import {
  cooperationModeLabels,
  ipKindLabels,
  ipStatusLabels,
  resultFormLabels,
  techFieldLabels,
  trlLabel,
} from '@duijie/shared/labels'
import type { ResearchResult } from '@duijie/shared/results'
import { useLabel } from '../i18n/use-label.ts'
import { Field, FieldList } from '../ui/field-list.tsx'
import { useMoneyRange } from '../ui/use-money.ts'
import { contactText } from './contact-text.ts'
import { useReviewTexts } from './texts.ts'

export function ResultFields({ result }: { result: ResearchResult }) {
  const t = useReviewTexts()
  const label = useLabel()
  const range = useMoneyRange()
  const rights = result.ip.map(({ kind, number, status }) =>
    [label(ipKindLabels[kind]), number, label(ipStatusLabels[status])].filter(Boolean).join(' '),
  )
  return (
    <FieldList>
      <Field label={t('summary')} wide>
        {result.summary}
      </Field>
      <Field label={t('innovation')} wide>
        {result.innovation}
      </Field>
      <Field label={t('applications')} wide>
        {result.applications}
      </Field>
      <Field label={t('techField')}>{result.techField && label(techFieldLabels[result.techField])}</Field>
      <Field label={t('form')}>{result.form && label(resultFormLabels[result.form])}</Field>
      <Field label={t('trl')}>{result.trl && label(trlLabel(result.trl))}</Field>
      <Field label={t('experts')}>
        {result.experts.map(({ name, title }) => [name, title].filter(Boolean).join(' ')).join('、')}
      </Field>
      <Field label={t('cooperationModes')}>
        {result.cooperationModes.map((mode) => label(cooperationModeLabels[mode])).join('、')}
      </Field>
      <Field label={t('price')}>{range(result.priceFen, result.priceNegotiable)}</Field>
      <Field label={t('contact')}>{contactText(result.contact)}</Field>
      <Field label={t('ip')} wide>
        {rights.join('；')}
      </Field>
      <Field label={t('awards')} wide>
        {result.awards}
      </Field>
    </FieldList>
  )
}
