import { leadSourceLabels, techFieldLabels } from '@duijie/shared/labels'
import type { Lead } from '@duijie/shared/leads'
import { Checkbox } from 'antd'
import { useLabel } from '../i18n/use-label.ts'
import { LevelBadge } from '../ui/level-badge.tsx'
import { RecordRow } from '../ui/record-row.tsx'
import { AnswersLine } from './answers-line.tsx'
import { LeadLink } from './lead-link.tsx'
import { LeadMenu } from './lead-menu.tsx'
import style from './lead-row.module.css'
import { LeadStageTag } from './lead-stage-tag.tsx'
import { useLeadTexts } from './texts.ts'
import { wasAsked } from './was-asked.ts'

/** the leads chosen to do something with many at once */
export interface LeadChoice {
  chosen: ReadonlyMap<string, Lead>
  onChoose: (lead: Lead) => void
}

interface LeadRowProps {
  lead: Lead
  /** absent where nothing is done with many at once */
  choice: LeadChoice | undefined
}

/** A lead in a list. */
export function LeadRow({ lead, choice }: LeadRowProps) {
  const t = useLeadTexts()
  const label = useLabel()
  const { need, target } = lead
  return (
    <div className={style.row}>
      {choice && (
        <Checkbox
          checked={choice.chosen.has(lead.id)}
          onChange={() => choice.onChoose(lead)}
          aria-label={t('choose', { need: need.title, target: target.title })}
        />
      )}
      <div className={style.record}>
        <RecordRow
          title={
            <LeadLink lead={lead}>
              {need.title} × {target.title}
            </LeadLink>
          }
          facts={[
            need.organization?.name,
            target.institution.name,
            need.techField && label(techFieldLabels[need.techField]),
            label(leadSourceLabels[lead.source]),
            lead.owner?.name,
          ]}
          state={<LeadStageTag stage={lead.stage} status={lead.status} />}
          day={lead.idleDays === 0 ? t('today') : t('idle', { days: lead.idleDays })}
        />
        <div className={style.more}>
          {lead.level && lead.level !== 'none' && <LevelBadge level={lead.level} />}
          {wasAsked(lead) && <AnswersLine answers={lead.answers} />}
          {choice && (
            <span className={style.menu}>
              <LeadMenu lead={lead} />
            </span>
          )}
        </div>
      </div>
    </div>
  )
}
