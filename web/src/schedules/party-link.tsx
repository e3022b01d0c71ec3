import type { GuestReference } from '@duijie/shared/meetings'
import { ExpertLink, OrganizationLink } from '../ui/organization-link.tsx'

/** `江东理工大学 · 李教授`, each leading to its page. */
export function PartyLink({ party: { organization, expert } }: { party: GuestReference }) {
  return (
    <>
      <OrganizationLink organization={organization} />
      {expert && (
        <>
          {' · '}
          <ExpertLink expert={expert} />
        </>
      )}
    </>
  )
}
