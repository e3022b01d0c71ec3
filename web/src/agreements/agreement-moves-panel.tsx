import { agreementStageLabels } from '@duijie/shared/agreement-labels'
import { useQuery } from '@tanstack/react-query'
import { useLabel } from '../i18n/use-label.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Panel } from '../ui/page.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useDay } from '../ui/use-day.ts'
import style from './agreements.module.css'
import { useAgreementPageTexts } from './page-texts.ts'
import { agreementQueries } from './queries.ts'

/** The way the agreement went, newest first. */
export function AgreementMovesPanel({ agreementId }: { agreementId: string }) {
  const t = useAgreementPageTexts()
  const label = useLabel()
  const { day } = useDay()
  const query = useQuery(agreementQueries.moves(agreementId))
  return (
    <Panel title={t('moves')}>
      <Loaded query={query} skeleton={<Skeleton lines={3} />}>
        {({ items }) => (
          <ol className={style.chain}>
            {items.map((move) => (
              <li key={`${move.at} ${move.to}`}>
                {move.from && `${label(agreementStageLabels[move.from])} → `}
                {label(agreementStageLabels[move.to])}
                <div className={style.facts}>
                  {[day(move.day), move.by, move.reason].filter(Boolean).join(' · ')}
                </div>
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </Panel>
  )
}
