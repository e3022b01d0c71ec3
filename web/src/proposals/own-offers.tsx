import type { Proposal } from '@duijie/shared/proposals'
import { Link } from '@tanstack/react-router'
import style from './own-offers.module.css'
import { useProposalTexts } from './texts.ts'

interface OwnOffersProps {
  needId: string
  offers: readonly Proposal[]
  /** null: one more is being written */
  chosen: Proposal | null
}

/** The institution's open proposals for the need, one of them chosen, and the way to one more. */
export function OwnOffers({ needId, offers, chosen }: OwnOffersProps) {
  const t = useProposalTexts()
  const place = (proposal: string) =>
    ({
      to: '/needs/$needId/offer',
      params: { needId },
      search: { proposal },
      className: style.offer,
    }) as const
  return (
    <nav className={style.offers} aria-label={t('ownOffers')}>
      {offers.map((offer) => (
        <Link key={offer.id} {...place(offer.id)} aria-current={offer.id === chosen?.id ? 'page' : undefined}>
          {offer.result?.title ?? offer.expert?.name ?? t('byInstitution')}
        </Link>
      ))}
      <Link {...place('new')} aria-current={chosen === null ? 'page' : undefined}>
        {t('anotherOffer')}
      </Link>
    </nav>
  )
}
