import type { Secondment } from '@duijie/shared/secondments'
import { Link } from '@tanstack/react-router'
import { OrganizationLink } from '../ui/organization-link.tsx'
import { RecordRow } from '../ui/record-row.tsx'
import { SecondmentStageTag } from '../ui/support-tags.tsx'
import { useDay } from '../ui/use-day.ts'
import { useSecondmentTexts } from './texts.ts'
import { useTerm } from './use-term.ts'

export function SecondmentRow({ secondment }: { secondment: Secondment }) {
  const t = useSecondmentTexts()
  const { day } = useDay()
  const term = useTerm()
  const { id, expert, enterprise, post, round, approvedOn, halfDaysServed, stage } = secondment
  return (
    <RecordRow
      title={
        <Link to="/secondments/$secondmentId" params={{ secondmentId: id }}>
          {expert.name} · {enterprise.name}
        </Link>
      }
      facts={[
        <OrganizationLink key={expert.institution.id} organization={expert.institution} />,
        post,
        round,
        term(secondment),
        halfDaysServed > 0 && t('served', { days: halfDaysServed / 2 }),
      ]}
      state={<SecondmentStageTag stage={stage} />}
      day={approvedOn ? t('approvedOn', { day: day(approvedOn) }) : t('notApproved')}
    />
  )
}
