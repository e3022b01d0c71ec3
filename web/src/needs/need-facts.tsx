import { organizationAudienceLabels } from '@duijie/shared/disclosure-labels'
import {
  confidentialityLabels,
  cooperationModeLabels,
  needSourceLabels,
  trlLabel,
} from '@duijie/shared/labels'
import type { NeedFull } from '@duijie/shared/needs'
import { useLabel } from '../i18n/use-label.ts'
import { ContactList } from '../ui/contact-list.tsx'
import { Field, FieldList } from '../ui/field-list.tsx'
import { useDay } from '../ui/use-day.ts'
import { useMoneyRange } from '../ui/use-money.ts'
import style from './need-facts.module.css'
import { useNeedTexts } from './texts.ts'

/** The facts of a need besides its texts, and whom to call where the reader may know. */
export function NeedFacts({ need }: { need: NeedFull }) {
  const t = useNeedTexts()
  const label = useLabel()
  const { day } = useDay()
  const money = useMoneyRange()
  return (
    <div className={style.facts}>
      <FieldList>
        <Field label={t('minTrl')}>{need.minTrl !== null && label(trlLabel(need.minTrl))}</Field>
        <Field label={t('cooperationModes')}>
          {need.cooperationModes.map((mode) => label(cooperationModeLabels[mode])).join(t('comma'))}
        </Field>
        <Field label={t('budget')}>{money(need.budgetFen, need.budgetNegotiable)}</Field>
        <Field label={t('deadline')}>{need.deadline && day(need.deadline)}</Field>
        <Field label={t('confidentiality')}>{label(confidentialityLabels[need.confidentiality])}</Field>
        <Field label={t('showOrganization')}>
          {label(organizationAudienceLabels[need.showOrganization])}
        </Field>
        <Field label={t('validUntil')}>{need.validUntil && day(need.validUntil)}</Field>
        <Field label={t('source')}>{label(needSourceLabels[need.source])}</Field>
        {need.preferredInstitutions.length > 0 && (
          <Field label={t('preferredInstitutions')} wide>
            {need.preferredInstitutions.map(({ name }) => name).join(t('comma'))}
          </Field>
        )}
        {need.teaser && (
          <Field label={t('teaser')} wide>
            {need.teaser}
          </Field>
        )}
      </FieldList>
      {need.contact && <ContactList contact={need.contact} />}
    </div>
  )
}
