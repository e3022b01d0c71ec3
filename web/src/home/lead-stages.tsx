import { leadStageLabels } from '@duijie/shared/labels'
import { type LeadStage, leadStages } from '@duijie/shared/stages'
import { Link } from '@tanstack/react-router'
import { useLabel } from '../i18n/use-label.ts'
import style from './homes.module.css'
import { useSideTexts } from './side-texts.ts'
import { StageCounts } from './stage-counts.tsx'

/** At which stage the leads stand that one's own side was told of. */
export function LeadStages({ leads }: { leads: readonly { stage: LeadStage; total: number }[] }) {
  const t = useSideTexts()
  const label = useLabel()
  const totals = new Map(leads.map(({ stage, total }) => [stage, total]))
  const shown = leadStages.flatMap((stage) => {
    const total = totals.get(stage)
    if (!total) return []
    const link = { to: '/leads' as const, search: { stage: [stage] } }
    return [{ key: stage, text: label(leadStageLabels[stage]), total, link }]
  })
  return (
    <section className={style.section} aria-labelledby="lead-stages">
      <div className={style.head}>
        <h2 id="lead-stages">{t('leads')}</h2>
        {shown.length > 0 && <Link to="/leads">{t('allLeads')}</Link>}
      </div>
      {shown.length === 0 ? <p className={style.none}>{t('noLeads')}</p> : <StageCounts counts={shown} />}
    </section>
  )
}
