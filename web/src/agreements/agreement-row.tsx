import { agreementKindLabels } from '@duijie/shared/agreement-labels'
import type { Agreement } from '@duijie/shared/agreements'
import { techFieldLabels } from '@duijie/shared/labels'
import { Link } from '@tanstack/react-router'
import { useLabel } from '../i18n/use-label.ts'
import { AgreementStageTag } from '../ui/agreement-stage-tag.tsx'
import { OrganizationLink } from '../ui/organization-link.tsx'
import { RecordRow } from '../ui/record-row.tsx'
import { useDay } from '../ui/use-day.ts'
import { useFen } from '../ui/use-fen.ts'
import { useAgreementTexts } from './texts.ts'
import { useEnding } from './use-ending.ts'

export function AgreementRow({ agreement }: { agreement: Agreement }) {
  const t = useAgreementTexts()
  const label = useLabel()
  const fen = useFen()
  const { day } = useDay()
  const ending = useEnding()
  const { id, title, kind, enterprise, institution, techField, amountFen, paidFen, signedOn } = agreement
  return (
    <RecordRow
      title={
        <Link to="/agreements/$agreementId" params={{ agreementId: id }}>
          {title}
        </Link>
      }
      facts={[
        label(agreementKindLabels[kind]),
        enterprise && <OrganizationLink key={enterprise.id} organization={enterprise} />,
        institution && <OrganizationLink key={institution.id} organization={institution} />,
        techField && label(techFieldLabels[techField]),
        fen(amountFen),
        paidFen > 0 && t('paid', { sum: fen(paidFen) ?? '' }),
      ]}
      note={ending(agreement)}
      state={<AgreementStageTag stage={agreement.stage} />}
      day={signedOn ? t('signedOn', { day: day(signedOn) }) : t('notSigned')}
    />
  )
}
