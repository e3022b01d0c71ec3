import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Drawer } from 'antd'
import { useAccount } from '../lib/use-session.ts'
import { buttonClass } from '../ui/button-link.ts'
import { Loaded } from '../ui/loaded.tsx'
import { LeadActions } from './lead-actions.tsx'
import style from './lead-drawer.module.css'
import { LeadPair, LeadStanding, LeadWork } from './lead-parts.tsx'
import { leadQueries } from './queries.ts'
import { useLeadTexts } from './texts.ts'

/** A lead beside the list it was opened from, which keeps its place. */
export default function LeadDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useLeadTexts()
  const staff = useAccount()?.role === 'staff'
  const query = useQuery(leadQueries.get(id))
  const lead = query.data
  return (
    <Drawer
      open
      size="min(760px, 100vw)"
      onClose={onClose}
      title={lead ? `${lead.need.title} × ${lead.target.title}` : t('one')}
      closable={{ 'aria-label': t('backToList') }}
      extra={
        <Link to="/leads/$leadId" params={{ leadId: id }} className={buttonClass.plain}>
          {t('openPage')}
        </Link>
      }
    >
      <Loaded query={query}>
        {(known) => (
          <>
            <LeadStanding lead={known} />
            {staff && (
              <div className={style.actions}>
                <LeadActions lead={known} />
              </div>
            )}
            <div className={style.pair}>
              <LeadPair lead={known} />
            </div>
            <LeadWork lead={known} />
          </>
        )}
      </Loaded>
    </Drawer>
  )
}
