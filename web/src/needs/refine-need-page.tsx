import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { LockIcon } from '../ui/icons.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { notify } from '../ui/notify.ts'
import { Page } from '../ui/page.tsx'
import { StateNotice } from '../ui/state-notice.tsx'
import { needQueries } from './queries.ts'
import { RefinementForm } from './refinement-form.tsx'
import { useNeedTexts } from './texts.ts'

const route = getRouteApi('/antd/needs/$needId/refine')

/** The bureau puts a need into words that an institution can answer; the enterprise confirms them. */
export function RefineNeedPage() {
  const t = useNeedTexts()
  const { needId } = route.useParams()
  const navigate = route.useNavigate()
  const query = useQuery({ ...needQueries.get(needId), refetchOnWindowFocus: false })
  return (
    <Page title={t('refineTitle')} lead={t('refineLead')}>
      <Loaded query={query}>
        {(need) =>
          need.access === 'full' && need.permissions.actions.includes('refine') ? (
            <RefinementForm
              need={need}
              onSaved={() => {
                notify(t('done.refine'))
                void navigate({ to: '/needs/$needId', params: { needId }, replace: true })
              }}
            />
          ) : (
            <StateNotice icon={<LockIcon />} title={t('notEditable')} text={t('notEditableText')} />
          )
        }
      </Loaded>
    </Page>
  )
}
