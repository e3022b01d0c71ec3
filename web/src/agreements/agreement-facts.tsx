import { contractTypeLabels, ipOwnershipLabels } from '@duijie/shared/agreement-labels'
import type { Agreement } from '@duijie/shared/agreements'
import { cooperationModeLabels, techFieldLabels } from '@duijie/shared/labels'
import { Link } from '@tanstack/react-router'
import { useLabel } from '../i18n/use-label.ts'
import { Field, FieldList } from '../ui/field-list.tsx'
import { OrganizationLink } from '../ui/organization-link.tsx'
import { useDay } from '../ui/use-day.ts'
import { useFen } from '../ui/use-fen.ts'
import { useAgreementPageTexts } from './page-texts.ts'
import { useAgreementTexts } from './texts.ts'

export function AgreementFacts({ agreement }: { agreement: Agreement }) {
  const t = useAgreementPageTexts()
  const words = useAgreementTexts()
  const label = useLabel()
  const fen = useFen()
  const { day } = useDay()
  const { cooperationMode, contractType, techField, signedOn, startsOn, endsOn, ipOwnership } = agreement
  const from = startsOn && day(startsOn)
  const to = endsOn && day(endsOn)
  const term = from && to ? t('until', { from, to }) : from ? t('from', { from }) : to && t('to', { to })
  return (
    <FieldList>
      <Field label={t('enterprise')} wide>
        {agreement.enterprise && <OrganizationLink organization={agreement.enterprise} />}
      </Field>
      <Field label={t('institution')} wide>
        {agreement.institution && <OrganizationLink organization={agreement.institution} />}
      </Field>
      {agreement.otherParties.length > 0 && (
        <Field label={t('otherParties')} wide>
          {agreement.otherParties.map(({ name }) => name).join('、')}
        </Field>
      )}
      <Field label={t('amount')}>{fen(agreement.amountFen)}</Field>
      <Field label={t('paid')}>{fen(agreement.paidFen)}</Field>
      <Field label={words('signed')}>{signedOn && day(signedOn)}</Field>
      <Field label={t('term')}>{term}</Field>
      <Field label={t('mode')}>{cooperationMode && label(cooperationModeLabels[cooperationMode])}</Field>
      <Field label={t('contractType')}>{contractType && label(contractTypeLabels[contractType])}</Field>
      <Field label={words('field')}>{techField && label(techFieldLabels[techField])}</Field>
      <Field label={t('number')}>{agreement.number}</Field>
      <Field label={t('township')}>{agreement.township?.name}</Field>
      <Field label={t('expert')}>{agreement.expert?.name}</Field>
      <Sources agreement={agreement} />
      <Field label={t('ipOwnership')}>{ipOwnership && label(ipOwnershipLabels[ipOwnership])}</Field>
      <Field label={t('confidentialUntil')}>
        {agreement.confidentialUntil && day(agreement.confidentialUntil)}
      </Field>
      {agreement.ipTerms && (
        <Field label={t('ipTerms')} wide>
          {agreement.ipTerms}
        </Field>
      )}
      {agreement.confidentialityTerms && (
        <Field label={t('confidentialityTerms')} wide>
          {agreement.confidentialityTerms}
        </Field>
      )}
      <Field label={t('owner')}>{agreement.owner?.name}</Field>
      {agreement.note && (
        <Field label={t('note')} wide>
          {agreement.note}
        </Field>
      )}
    </FieldList>
  )
}

/** What it comes from, each a link. */
function Sources({ agreement: { need, result, lead, event, stop } }: { agreement: Agreement }) {
  const t = useAgreementPageTexts()
  return (
    <>
      {need && (
        <Field label={t('need')} wide>
          <Link to="/needs/$needId" params={{ needId: need.id }}>
            {need.title}
          </Link>
        </Field>
      )}
      {result && (
        <Field label={t('result')} wide>
          <Link to="/results/$resultId" params={{ resultId: result.id }}>
            {result.title}
          </Link>
        </Field>
      )}
      {lead && (
        <Field label={t('lead')} wide>
          <Link to="/leads/$leadId" params={{ leadId: lead.id }}>
            {lead.title}
          </Link>
        </Field>
      )}
      {event && (
        <Field label={t('event')} wide>
          <Link to="/events/$eventId" params={{ eventId: event.id }}>
            {event.title}
          </Link>
          {stop && ` · ${stop.institutionName}`}
        </Field>
      )}
    </>
  )
}
