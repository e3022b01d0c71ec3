import { declineReasonLabels, proposalStageLabels, trlLabel } from '@duijie/shared/labels'
import type { Proposal } from '@duijie/shared/proposals'
import type { ProposalStage } from '@duijie/shared/stages'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { SavableAttachments } from '../attachments/attachments.tsx'
import { useLabel } from '../i18n/use-label.ts'
import { Tag, type Tone } from '../ui/tag.tsx'
import { useMoneyRange } from '../ui/use-money.ts'
import { ProposalDecision } from './proposal-decision.tsx'
import style from './proposal-table.module.css'
import { useProposalTexts } from './texts.ts'

const tones: Record<ProposalStage, Tone> = {
  submitted: 'info',
  shortlisted: 'accent',
  accepted: 'success',
  declined: 'neutral',
  withdrawn: 'neutral',
}

/** One column a proposal, one row a question. A phone shows one and a half columns, so that the rest is found. */
export function ProposalTable({ proposals }: { proposals: readonly Proposal[] }) {
  const t = useProposalTexts()
  const label = useLabel()
  const money = useMoneyRange()
  const rows: [string, (proposal: Proposal) => ReactNode][] = [
    [
      t('state'),
      ({ stage, declineReason }) => (
        <Tag tone={tones[stage]}>
          {label(proposalStageLabels[stage])}
          {declineReason && ` · ${label(declineReasonLabels[declineReason])}`}
        </Tag>
      ),
    ],
    [t('basis'), (proposal) => <Basis proposal={proposal} />],
    [t('approach'), ({ approach }) => approach],
    [t('team'), ({ team }) => team],
    [t('trl'), ({ trl }) => trl !== null && label(trlLabel(trl))],
    [t('months'), ({ months }) => months !== null && t('monthsOf', { months })],
    [t('price'), ({ priceFen, priceNegotiable }) => money(priceFen, priceNegotiable)],
    [t('attachments'), ({ id }) => <SavableAttachments subjectKind="proposal" subjectId={id} />],
    [
      t('talk'),
      ({ leadId }) => (
        <Link to="/leads/$leadId" params={{ leadId }}>
          {t('openThread')}
        </Link>
      ),
    ],
    [t('decision'), (proposal) => <ProposalDecision proposal={proposal} />],
  ]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the table scrolls sideways, and the keyboard must reach it
    <section className={style.scroll} tabIndex={0} aria-label={t('title')}>
      <table className={style.table}>
        <thead>
          <tr>
            <th scope="col" className={style.corner}>
              <span className="visually-hidden">{t('question')}</span>
            </th>
            {proposals.map(({ id, institution }) => (
              <th key={id} scope="col">
                {institution.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, cell]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {proposals.map((proposal) => (
                <td key={proposal.id}>
                  {cell(proposal) || <span className={style.blank}>{t('blank')}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Basis({ proposal: { result, expert } }: { proposal: Proposal }) {
  const t = useProposalTexts()
  if (result) {
    return (
      <Link to="/results/$resultId" params={{ resultId: result.id }}>
        {result.title}
      </Link>
    )
  }
  return expert ? [expert.name, expert.title].filter(Boolean).join(' · ') : t('byInstitution')
}
