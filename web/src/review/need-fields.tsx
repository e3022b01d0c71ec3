import { organizationAudienceLabels } from '@duijie/shared/disclosure-labels'
import {
  confidentialityLabels,
  cooperationModeLabels,
  needKindLabels,
  techFieldLabels,
  trlLabel,
} from '@duijie/shared/labels'
import type { NeedFull } from '@duijie/shared/needs'
import { useLabel } from '../i18n/use-label.ts'
import { Field, FieldList } from '../ui/field-list.tsx'
import { useDay } from '../ui/use-day.ts'
import { useMoneyRange } from '../ui/use-money.ts'
import { contactText } from './contact-text.ts'
import { useReviewTexts } from './texts.ts'

export function NeedFields({ need }: { need: NeedFull }) {
  const t = useReviewTexts()
  const label = useLabel()
  const range = useMoneyRange()
  const { day } = useDay()
  return (
    <FieldList>
      <Field label={t('problem')} wide>
        {need.problem}
      </Field>
      <Field label={t('targets')} wide>
        {need.targets}
      </Field>
      <Field label={t('currentState')} wide>
        {need.currentState}
      </Field>
      {need.originalText && (
        <Field label={t('originalText')} wide>
          {need.originalText}
        </Field>
      )}
      {need.teaser && (
        <Field label={t('teaser')} wide>
          {need.teaser}
        </Field>
      )}
      <Field label={t('techField')}>{need.techField && label(techFieldLabels[need.techField])}</Field>
      <Field label={t('kind')}>{label(needKindLabels[need.kind])}</Field>
      <Field label={t('industry')}>{need.industry}</Field>
      <Field label={t('cooperationModes')}>
        {need.cooperationModes.map((mode) => label(cooperationModeLabels[mode])).join('、')}
      </Field>
      <Field label={t('minTrl')}>{need.minTrl && label(trlLabel(need.minTrl))}</Field>
      <Field label={t('budget')}>{range(need.budgetFen, need.budgetNegotiable)}</Field>
      <Field label={t('deadline')}>{need.deadline && day(need.deadline)}</Field>
      <Field label={t('validUntil')}>{need.validUntil && day(need.validUntil)}</Field>
      <Field label={t('township')}>{need.townshipName}</Field>
      <Field label={t('confidentiality')}>{label(confidentialityLabels[need.confidentiality])}</Field>
      <Field label={t('showOrganization')}>{label(organizationAudienceLabels[need.showOrganization])}</Field>
      <Field label={t('preferredInstitutions')}>
        {need.preferredInstitutions.map(({ name }) => name).join('、')}
      </Field>
      <Field label={t('contact')}>{contactText(need.contact)}</Field>
      <Field label={t('noStateSecret')}>{need.noStateSecret && t('declared')}</Field>
    </FieldList>
  )
}
