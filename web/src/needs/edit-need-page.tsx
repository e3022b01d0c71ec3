import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Alert } from 'antd'
import { FormNotices } from '../ui/form-notices.tsx'
import { LockIcon } from '../ui/icons.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { notify } from '../ui/notify.ts'
import { Page } from '../ui/page.tsx'
import { StateNotice } from '../ui/state-notice.tsx'
import { NeedForm } from './need-form.tsx'
import { needQueries } from './queries.ts'
import { useNeedTexts } from './texts.ts'

const route = getRouteApi('/antd/needs/$needId/edit')

export function EditNeedPage() {
  const t = useNeedTexts()
  const { needId } = route.useParams()
  const navigate = route.useNavigate()
  const query = useQuery({ ...needQueries.get(needId), refetchOnWindowFocus: false })
  return (
    <Page title={t('editTitle')} lead={query.data?.title}>
      <Loaded query={query}>
        {(need) =>
          need.access === 'full' && need.permissions.edit ? (
            <>
              <FormNotices>
                {need.stage === 'returned' && need.returnReason && (
                  <Alert type="warning" showIcon title={t('returned')} description={need.returnReason} />
                )}
              </FormNotices>
              <NeedForm
                need={need}
                onSaved={(saved, goal) => {
                  notify(t(goal === 'submit' ? 'done.submit' : 'done.save'))
                  void navigate({ to: '/needs/$needId', params: { needId: saved.id }, replace: true })
                }}
              />
            </>
          ) : (
            <StateNotice icon={<LockIcon />} title={t('notEditable')} text={t('notEditableText')} />
          )
        }
      </Loaded>
    </Page>
  )
}
