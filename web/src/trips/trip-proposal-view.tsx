import type { TripProposal } from '@duijie/shared/trips'
import { Button } from 'antd'
import { Panel } from '../ui/page.tsx'
import { CoveragePanel } from './coverage-panel.tsx'
import { RankedItem } from './ranked-item.tsx'
import { useTripTexts } from './texts.ts'
import type { TripAddress } from './trip-address.ts'
import { TripEventForm } from './trip-event-form.tsx'
import style from './trips.module.css'

interface TripProposalViewProps {
  proposal: TripProposal
  address: TripAddress
  /** it answers the question before */
  stale: boolean
  onChange: (next: TripAddress) => void
}

/** Those ranked on the left, what the group ticked would cover beside them. */
export function TripProposalView({ proposal, address, stale, onChange }: TripProposalViewProps) {
  const t = useTripTexts()
  const from = address.from ?? 'institution'
  const ranked = from === 'institution' ? proposal.enterprises : proposal.institutions
  const { coverage } = proposal
  const proposed = from === 'institution' ? coverage.enterpriseIds : coverage.institutionIds
  const ticked = address.group === 'none' ? [] : (address.group ?? proposed)
  const chosen = address.chosen ?? []
  const trip =
    from === 'institution'
      ? { institutionIds: chosen, enterpriseIds: ticked }
      : { institutionIds: ticked, enterpriseIds: chosen }

  function tick(id: string) {
    const next = ticked.includes(id) ? ticked.filter((each) => each !== id) : [...ticked, id]
    onChange({ ...address, group: next.length === 0 ? 'none' : next })
  }

  return (
    <div className={style.columns}>
      <section aria-label={t(`ranked.${from}`)}>
        <div className={style.head}>
          <h2>{t(`ranked.${from}`)}</h2>
          {address.group && (
            <Button size="small" onClick={() => onChange({ ...address, group: undefined })}>
              {t('backToBest')}
            </Button>
          )}
        </div>
        <ol className={style.ranked}>
          {ranked.map((item) => (
            <RankedItem
              key={item.organization.id}
              item={item}
              ticked={ticked.includes(item.organization.id)}
              onTick={() => tick(item.organization.id)}
            />
          ))}
        </ol>
      </section>
      <div className={style.beside}>
        <Panel title={t('coverage')}>
          {ticked.length === 0 ? (
            <p role="alert">{t('noGroup')}</p>
          ) : (
            <>
              <CoveragePanel proposal={proposal} stale={stale} />
              <TripEventForm trip={trip} />
            </>
          )}
        </Panel>
      </div>
    </div>
  )
}
