import {
  contractTypeLabels,
  evidenceKindLabels,
  registrationCheckLabels,
  registrationDirectionLabels,
  registrationStageLabels,
} from '@duijie/shared/agreement-labels'
import type { RegistrationStage } from '@duijie/shared/agreement-stages'
import type { Agreement } from '@duijie/shared/agreements'
import type { ContractRegistration } from '@duijie/shared/contract-registrations'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { AttachmentsPanel } from '../attachments/attachments-panel.tsx'
import { useLabel } from '../i18n/use-label.ts'
import { useAccount } from '../lib/use-session.ts'
import { Field, FieldList } from '../ui/field-list.tsx'
import { LeadLine } from '../ui/lead-line.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Panel } from '../ui/page.tsx'
import { Tag, type Tone } from '../ui/tag.tsx'
import { useDay } from '../ui/use-day.ts'
import { useFen } from '../ui/use-fen.ts'
import style from './agreements.module.css'
import { agreementQueries } from './queries.ts'
import { RegistrationDialog } from './registration-dialog.tsx'
import { RegistrationMoves } from './registration-moves.tsx'
import { useRegistrationTexts } from './registration-texts.ts'

const tones: Record<RegistrationStage, Tone> = {
  not_applicable: 'neutral',
  preparing: 'info',
  submitted: 'accent',
  correction: 'warning',
  registered: 'success',
  refused: 'danger',
  changed: 'success',
  deregistered: 'neutral',
}
const over: readonly RegistrationStage[] = ['refused', 'deregistered']

/** 技术合同认定登记 of the agreement, with what is still missing. */
export function RegistrationPanel({ agreement }: { agreement: Agreement }) {
  const t = useRegistrationTexts()
  const staff = useAccount()?.role === 'staff'
  const [beginning, setBeginning] = useState(false)
  const query = useQuery(agreementQueries.registrations(agreement.id))
  return (
    <Panel title={t('title')}>
      <Loaded query={query}>
        {({ items }) => (
          <>
            {items.length === 0 && <p className={style.none}>{t(staff ? 'none' : 'noneOfSide')}</p>}
            {items.map((registration) => (
              <Registration key={registration.id} registration={registration} />
            ))}
            {staff && items.every(({ stage }) => over.includes(stage)) && (
              <Button onClick={() => setBeginning(true)}>{t('begin')}</Button>
            )}
          </>
        )}
      </Loaded>
      {beginning && (
        <RegistrationDialog agreement={agreement} registration={null} onClose={() => setBeginning(false)} />
      )}
    </Panel>
  )
}

function Registration({ registration }: { registration: ContractRegistration }) {
  const t = useRegistrationTexts()
  const label = useLabel()
  const fen = useFen()
  const { day } = useDay()
  const [editing, setEditing] = useState(false)
  const { stage, direction, contractType, submittedOn, registeredOn, dueOn, permissions } = registration
  return (
    <>
      <div className={style.stage}>
        <LeadLine
          state={<Tag tone={tones[stage]}>{label(registrationStageLabels[stage])}</Tag>}
          facts={[
            label(registrationDirectionLabels[direction]),
            registration.certificateNumber,
            dueOn && t('due', { day: day(dueOn) }),
            registration.stageReason,
          ]}
        />
      </div>
      <FieldList>
        <Field label={t('registrant')}>{registration.registrant?.name ?? registration.registrantName}</Field>
        <Field label={t('place')}>{registration.place}</Field>
        <Field label={t('contractType')}>{contractType && label(contractTypeLabels[contractType])}</Field>
        <Field label={t('transaction')}>{fen(registration.transactionFen)}</Field>
        <Field label={t('technology')}>{fen(registration.technologyFen)}</Field>
        <Field label={t('received')}>{fen(registration.receivedFen)}</Field>
        <Field label={t('submittedOn')}>{submittedOn && day(submittedOn)}</Field>
        <Field label={t('registeredOn')}>{registeredOn && day(registeredOn)}</Field>
        {registration.note && (
          <Field label={t('note')} wide>
            {registration.note}
          </Field>
        )}
      </FieldList>
      <Checklist registration={registration} />
      {permissions.edit && (
        <div className={style.actions}>
          <RegistrationMoves key={registration.id} registration={registration} />
          <Button onClick={() => setEditing(true)}>{t('edit')}</Button>
        </div>
      )}
      <AttachmentsPanel subjectKind="contract_registration" subjectId={registration.id} />
      {editing && (
        <RegistrationDialog agreement={null} registration={registration} onClose={() => setEditing(false)} />
      )}
    </>
  )
}

/** What the rules ask for and what is there; what they find amiss. */
function Checklist({ registration: { evidence, problems } }: { registration: ContractRegistration }) {
  const t = useRegistrationTexts()
  const label = useLabel()
  if (evidence.length === 0 && problems.length === 0) return null
  if (problems.length === 0 && evidence.every(({ present }) => present)) {
    return <p className={style.none}>{t('allFine')}</p>
  }
  return (
    <>
      <h3 className={style.heading}>{t('evidence')}</h3>
      <ul className={style.checklist}>
        {evidence.map(({ kind, present }) => (
          <li key={kind}>
            <Tag tone={present ? 'success' : 'danger'}>{t(present ? 'present' : 'missing')}</Tag>
            {label(evidenceKindLabels[kind])}
          </li>
        ))}
        {problems.map((problem) => (
          <li key={problem}>
            <Tag tone="warning">{t('amiss')}</Tag>
            {label(registrationCheckLabels[problem])}
          </li>
        ))}
      </ul>
    </>
  )
}
