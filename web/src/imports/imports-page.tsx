import type { ImportKind } from '@duijie/shared/import-queries'
import type { ImportSummary } from '@duijie/shared/imports'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Select } from 'antd'
import { saveFile } from '../attachments/save-file.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useCommand } from '../lib/use-command.ts'
import { useAccount } from '../lib/use-session.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { Page, Panel } from '../ui/page.tsx'
import { PagedList } from '../ui/paged-list.tsx'
import { Tag } from '../ui/tag.tsx'
import { useDay } from '../ui/use-day.ts'
import { FileDrop } from './file-drop.tsx'
import style from './imports.module.css'
import { kindsOf } from './kinds-of.ts'
import { importCommands, importQueries } from './queries.ts'
import { useImportTexts } from './texts.ts'

const route = getRouteApi('/antd/imports')

/** A spreadsheet to upload, and what was imported before. */
export function ImportsPage() {
  const t = useImportTexts()
  const account = useAccount()
  const kinds = kindsOf(account)
  const { kind: asked } = route.useSearch()
  const navigate = route.useNavigate()
  const kind = kinds.find((one) => asked?.includes(one)) ?? kinds[0] ?? 'needs'
  const query = useInfiniteQuery(importQueries.list(undefined))
  return (
    <Page title={t('title')} lead={t('lead')}>
      <div className={style.panels}>
        <Panel>
          <div className={style.kinds}>
            <span>{t('what')}</span>
            <Select<ImportKind>
              aria-label={t('what')}
              value={kind}
              style={{ minWidth: 160 }}
              options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
              onChange={(next) => void navigate({ search: { kind: [next] }, replace: true })}
            />
            <TemplateButton kind={kind} />
          </div>
          <FileDrop
            key={kind}
            kind={kind}
            onUploaded={(importId) => void navigate({ to: '/imports/$importId', params: { importId } })}
          />
        </Panel>
        <Panel title={t('past')}>
          <PagedList
            query={query}
            filtered={false}
            onClear={() => undefined}
            empty={<EmptyState title={t('noneTitle')} text={t('noneText')} />}
          >
            {(one) => <PastImport one={one} />}
          </PagedList>
        </Panel>
      </div>
    </Page>
  )
}

function TemplateButton({ kind }: { kind: ImportKind }) {
  const t = useImportTexts()
  const language = useLanguage() === 'en' ? 'en' : 'zh'
  const download = useCommand({
    send: () => importCommands.template(kind, language),
    onDone: ({ bytes, name }) => saveFile(bytes, name ?? 'template.xlsx'),
  })
  return (
    <>
      <Button loading={download.isPending} onClick={() => download.mutate(undefined)}>
        {t('template')}
      </Button>
      <FailureAlert error={download.error} />
    </>
  )
}

const tones = { reading: 'neutral', parsed: 'warning', running: 'info', imported: 'success' } as const

function PastImport({ one }: { one: ImportSummary }) {
  const t = useImportTexts()
  const { minute } = useDay()
  const { id, fileName, kind, stage, outcomes, uploadedBy, createdAt } = one
  return (
    <div className={style.past}>
      <Link to="/imports/$importId" params={{ importId: id }}>
        {fileName}
      </Link>
      <Tag tone={tones[stage]}>{t(`stage.${stage}`)}</Tag>
      <span>{t(`kind.${kind}`)}</span>
      <span className={style.quiet}>{t('by', { name: uploadedBy ?? '', at: minute(createdAt) })}</span>
      {outcomes && <span className={style.quiet}>{t('done', outcomes)}</span>}
    </div>
  )
}
