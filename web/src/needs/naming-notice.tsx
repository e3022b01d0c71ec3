import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useSettled } from '../lib/use-settled.ts'
import { FormNotices } from '../ui/form-notices.tsx'
import { useDisclosureTexts } from './disclosure-texts.ts'
import { emptyNeed, type NeedValues } from './need-values.ts'
import { needQueries } from './queries.ts'

/** Says which words tell whose need it is, although that is not to be known; it never stands in the way. */
export function NamingNotice({ names }: { names: readonly string[] }) {
  const t = useDisclosureTexts()
  if (names.length === 0) return null
  const words = names.map((name) => t('quoted', { name })).join(t('comma'))
  return (
    <FormNotices>
      <Alert type="warning" showIcon title={t('namingTitle', { words })} description={t('namingText')} />
    </FormNotices>
  )
}

/** The same of what is typed, for the widest audience that the enterprise is hidden from. */
export function UnsavedNamingNotice({ id, typed }: { id: string | undefined; typed: NeedValues }) {
  const told = useSettled(tellingOf(typed))
  const audience = told.showOrganization === 'partners' ? 'liaison' : 'visitor'
  const hidden = told.showOrganization !== 'public'
  const written = [told.title, told.teaser, told.problem, told.currentState, told.targets].some(Boolean)
  const asked = needQueries.previewUnsaved({ ...emptyNeed, ...told }, id, audience)
  const { data } = useQuery({ ...asked, enabled: asked.enabled === true && hidden && written })
  return hidden && written && data ? <NamingNotice names={data.names} /> : null
}

/** What a reader may learn the enterprise from, and who the readers are. */
const tellingOf = (typed: NeedValues) => ({
  title: typed.title,
  teaser: typed.teaser,
  industry: typed.industry,
  problem: typed.problem,
  currentState: typed.currentState,
  targets: typed.targets,
  organizationId: typed.organizationId,
  confidentiality: typed.confidentiality,
  showOrganization: typed.showOrganization,
  preferredInstitutionIds: typed.preferredInstitutionIds,
})
