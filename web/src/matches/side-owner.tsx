import { OrganizationLink } from '../ui/organization-link.tsx'
import type { MatchSide } from './match-side.ts'
import { useMatchTexts } from './texts.ts'

/** Whose need or result it is, as far as the reader is told. */
export function SideOwner({ side: { organization } }: { side: MatchSide }) {
  const t = useMatchTexts()
  return organization ? <OrganizationLink organization={organization} /> : t('enterpriseHidden')
}
