import { evidenceKindLabels, provincialProjectStageLabels } from '@duijie/shared/agreement-labels'
import type { ProvincialProjectStage } from '@duijie/shared/agreement-stages'
import type { ProvincialProject } from '@duijie/shared/provincial-projects'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { saveFile } from '../attachments/save-file.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { useLabel } from '../i18n/use-label.ts'
import { useCommand } from '../lib/use-command.ts'
import { useFailureText } from '../lib/use-failure-text.ts'
import { MetaLine } from '../ui/meta-line.tsx'
import { notify } from '../ui/notify.ts'
import { Panel } from '../ui/page.tsx'
import { PagedList } from '../ui/paged-list.tsx'
import { Tag, type Tone } from '../ui/tag.tsx'
import { useDay } from '../ui/use-day.ts'
import style from './agreements.module.css'
import { OriginalsSelect } from './originals-select.tsx'
import { ProjectMoves } from './project-moves.tsx'
import { useProjectTexts } from './project-texts.ts'
import { projectCommands, projectQueries } from './queries.ts'

const tones: Record<ProvincialProjectStage, Tone> = {
  recommended: 'info',
  approved: 'accent',
  completed: 'success',
  not_selected: 'neutral',
  terminated: 'danger',
}

/** The projects that were recommended, with the originals that are still missing. */
export function ProjectsPanel() {
  const t = useProjectTexts()
  const query = useInfiniteQuery(projectQueries.list())
  const projects = query.data?.pages.flatMap((page) => page.items) ?? []
  const years = [...new Set(projects.map(({ year }) => year))].sort((a, b) => b - a)
  return (
    <Panel title={t('projects')}>
      {years.length > 0 && (
        <div className={`${style.actions} ${style.tables}`}>
          {years.map((year) => (
            <TableButton key={year} year={year} />
          ))}
          <ExportButton lists={[{ list: 'provincial-projects' }]} />
        </div>
      )}
      <PagedList
        query={query}
        filtered={false}
        onClear={() => undefined}
        empty={<p className={style.none}>{t('projectsNone')}</p>}
      >
        {(project) => <Project project={project} />}
      </PagedList>
    </Panel>
  )
}

function TableButton({ year }: { year: number }) {
  const t = useProjectTexts()
  const failureText = useFailureText()
  const download = useCommand({
    send: () => projectCommands.table(year),
    onDone: ({ bytes, name }) => saveFile(bytes, name ?? `${year}.xlsx`),
    onFailed: (error) => {
      const { what, todo } = failureText(error)
      notify(t('tableFailed', { what, todo }), 'danger')
    },
  })
  return (
    <Button loading={download.isPending} onClick={() => download.mutate(null)}>
      {t('table', { year })}
    </Button>
  )
}

function Project({ project }: { project: ProvincialProject }) {
  const t = useProjectTexts()
  const label = useLabel()
  const { day } = useDay()
  const { stage, year, enterprise, institution, leader, decidedOn, missingOriginals, agreement } = project
  const missing = missingOriginals.map((kind) => label(evidenceKindLabels[kind])).join('、')
  return (
    <div className={`${style.row} ${style.project}`}>
      <div>
        <p>
          <Link to="/agreements/$agreementId" params={{ agreementId: agreement.id }}>
            {project.title}
          </Link>
        </p>
        <MetaLine
          items={[
            t('year', { year }),
            enterprise?.name,
            institution?.name,
            leader?.name,
            decidedOn && t('decided', { day: day(decidedOn) }),
            project.stageReason,
          ]}
        />
        <p className={missing ? style.reasons : style.facts}>
          {missing ? t('missing', { kinds: missing }) : t('complete')}
        </p>
        <OriginalsSelect key={project.version} project={project} />
      </div>
      <div className={style.actions}>
        <Tag tone={tones[stage]}>{label(provincialProjectStageLabels[stage])}</Tag>
        <ProjectMoves key={project.id} project={project} />
      </div>
    </div>
  )
}
