import type { Secondment } from '@duijie/shared/secondments'
import { Link } from '@tanstack/react-router'
import { Field, FieldList } from '../ui/field-list.tsx'
import { OrganizationLink } from '../ui/organization-link.tsx'
import { useDay } from '../ui/use-day.ts'
import { useFen } from '../ui/use-fen.ts'
import { useSecondmentTexts } from './texts.ts'
import { useTerm } from './use-term.ts'

export function SecondmentFacts({ secondment }: { secondment: Secondment }) {
  const t = useSecondmentTexts()
  const fen = useFen()
  const term = useTerm()
  const { day } = useDay()
  const { expert, enterprise, agreement, need, daysPerMonth, signedOn, submittedOn, approvedOn } = secondment
  return (
    <FieldList>
      <Field label={t('expert')} wide>
        <Link to="/experts/$expertId" params={{ expertId: expert.id }}>
          {expert.name}
        </Link>
        {[expert.institution.name, expert.department].filter(Boolean).map((part) => ` · ${part}`)}
      </Field>
      <Field label={t('enterprise')} wide>
        <OrganizationLink organization={enterprise} />
      </Field>
      <Field label={t('termLabel')} wide>
        {term(secondment)}
      </Field>
      <Field label={t('post')}>{secondment.post}</Field>
      <Field label={t('round')}>{secondment.round}</Field>
      <Field label={t('daysPerMonth')}>{daysPerMonth && t('days', { days: daysPerMonth })}</Field>
      <Field label={t('subsidy')}>{fen(secondment.subsidyFen)}</Field>
      <Field label={t('signedOn')}>{signedOn && day(signedOn)}</Field>
      <Field label={t('submittedOn')}>{submittedOn && day(submittedOn)}</Field>
      <Field label={t('approvedLabel')}>{approvedOn && day(approvedOn)}</Field>
      <Field label={t('township')}>{secondment.township?.name}</Field>
      {secondment.duties && (
        <Field label={t('duties')} wide>
          {secondment.duties}
        </Field>
      )}
      {agreement && (
        <Field label={t('agreement')} wide>
          <Link to="/agreements/$agreementId" params={{ agreementId: agreement.id }}>
            {agreement.title}
          </Link>
        </Field>
      )}
      {need && (
        <Field label={t('need')} wide>
          <Link to="/needs/$needId" params={{ needId: need.id }}>
            {need.title}
          </Link>
        </Field>
      )}
      <Field label={t('owner')}>{secondment.owner?.name}</Field>
      {secondment.note && (
        <Field label={t('note')} wide>
          {secondment.note}
        </Field>
      )}
    </FieldList>
  )
}
