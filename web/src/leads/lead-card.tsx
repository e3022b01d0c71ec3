import { leadTargetKindLabels } from '@duijie/shared/labels'
import type { Lead } from '@duijie/shared/leads'
import { Checkbox } from 'antd'
import { useLabel } from '../i18n/use-label.ts'
import { LevelBadge } from '../ui/level-badge.tsx'
import { MetaLine } from '../ui/meta-line.tsx'
import { AnswersLine } from './answers-line.tsx'
import style from './lead-card.module.css'
import { LeadLink } from './lead-link.tsx'
import { LeadMenu } from './lead-menu.tsx'
import { useLeadTexts } from './texts.ts'
import { wasAsked } from './was-asked.ts'

interface LeadCardProps {
  lead: Lead
  chosen: boolean
  onChoose: (lead: Lead) => void
}

/** A lead on the board: what it brings together, how well it fits, how long it stands still. */
export function LeadCard({ lead, chosen, onChoose }: LeadCardProps) {
  const t = useLeadTexts()
  const label = useLabel()
  const { need, target } = lead
  return (
    <article className={style.card} data-chosen={chosen || undefined}>
      <div className={style.head}>
        <Checkbox
          checked={chosen}
          onChange={() => onChoose(lead)}
          aria-label={t('choose', { need: need.title, target: target.title })}
        />
        <LeadLink lead={lead} className={style.title}>
          {need.title}
        </LeadLink>
        <LeadMenu lead={lead} />
      </div>
      <p className={style.target}>
        <span className={style.kind}>{label(leadTargetKindLabels[target.kind])}</span>
        {target.title}
      </p>
      <MetaLine
        items={[need.organization?.name, target.institution.name !== target.title && target.institution.name]}
      />
      {wasAsked(lead) && <AnswersLine answers={lead.answers} />}
      <div className={style.foot}>
        {lead.level && lead.level !== 'none' && <LevelBadge level={lead.level} />}
        {lead.status === 'on_hold' && <span className={style.held}>{t('held')}</span>}
        <span className={style.idle} data-late={lead.idleDays >= 14 || undefined}>
          {lead.idleDays === 0 ? t('today') : t('idle', { days: lead.idleDays })}
        </span>
        {lead.owner && <span className={style.owner}>{lead.owner.name}</span>}
      </div>
    </article>
  )
}
