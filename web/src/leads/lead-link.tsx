import type { Lead } from '@duijie/shared/leads'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

const route = getRouteApi('/antd/leads')

/** a drawer would cover the whole of a narrower page, so there the lead's own page comes */
const WIDE = '(min-width: 1024px)'

interface LeadLinkProps {
  lead: Lead
  className?: string | undefined
  children: ReactNode
}

/** From the list to a lead: beside the list on a click, its page in another tab as with every link. */
export function LeadLink({ lead, className, children }: LeadLinkProps) {
  const navigate = route.useNavigate()
  return (
    <Link
      to="/leads/$leadId"
      params={{ leadId: lead.id }}
      className={className}
      onClick={(event) => {
        if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
        if (!window.matchMedia(WIDE).matches) return
        event.preventDefault()
        void navigate({
          search: (filters) => ({ ...filters, lead: lead.id }),
          hash: true,
          resetScroll: false,
        })
      }}
    >
      {children}
    </Link>
  )
}
