import { leadSourceLabels, leadTargetKindLabels, techFieldLabels } from '@duijie/shared/labels'
import type { Lead } from '@duijie/shared/leads'
import { Checkbox } from 'antd'
import { useLabel } from '../i18n/use-label.ts'
import type { Column } from '../ui/data-table.tsx'
import { LevelBadge } from '../ui/level-badge.tsx'
import { useListTexts } from '../ui/list-texts.ts'
import { AnswersLine } from './answers-line.tsx'
import { LeadLink } from './lead-link.tsx'
import { LeadMenu } from './lead-menu.tsx'
import type { LeadChoice } from './lead-row.tsx'
import { LeadStageTag } from './lead-stage-tag.tsx'
import { useLeadTexts } from './texts.ts'
import { wasAsked } from './was-asked.ts'

/** Leads side by side; with a box before each where something is done with many at once. */
export function useLeadColumns(choice: LeadChoice | undefined): Column<Lead>[] {
  const t = useLeadTexts()
  const words = useListTexts()
  const label = useLabel()
  const box: Column<Lead>[] = choice
    ? [
        {
          key: 'chosen',
          title: t('chooseColumn'),
          control: true,
          cell: (lead) => (
            <Checkbox
              checked={choice.chosen.has(lead.id)}
              onChange={() => choice.onChoose(lead)}
              aria-label={t('choose', { need: lead.need.title, target: lead.target.title })}
            />
          ),
        },
      ]
    : []
  return [
    ...box,
    {
      key: 'need',
      title: t('need'),
      heading: true,
      cell: (lead) => <LeadLink lead={lead}>{lead.need.title}</LeadLink>,
    },
    { key: 'target', title: t('target'), cell: ({ target }) => target.title },
    { key: 'enterprise', title: words('column.enterprise'), cell: ({ need }) => need.organization?.name },
    {
      key: 'institution',
      title: words('column.institution'),
      cell: ({ target }) => target.institution.name,
    },
    {
      key: 'stage',
      short: true,
      title: t('stage'),
      cell: ({ stage, status }) => <LeadStageTag stage={stage} status={status} />,
    },
    {
      key: 'level',
      short: true,
      title: t('level'),
      cell: ({ level }) => level && level !== 'none' && <LevelBadge level={level} />,
    },
    {
      key: 'answers',
      title: t('answers'),
      cell: (lead) => wasAsked(lead) && <AnswersLine answers={lead.answers} />,
    },
    {
      key: 'techField',
      title: words('column.techField'),
      optional: true,
      cell: ({ need }) => need.techField && label(techFieldLabels[need.techField]),
    },
    {
      key: 'targetKind',
      short: true,
      title: words('column.kind'),
      optional: true,
      cell: ({ target }) => label(leadTargetKindLabels[target.kind]),
    },
    {
      key: 'source',
      short: true,
      title: t('source'),
      optional: true,
      cell: ({ source }) => label(leadSourceLabels[source]),
    },
    { key: 'owner', short: true, title: words('column.owner'), cell: ({ owner }) => owner?.name },
    {
      key: 'idle',
      short: true,
      title: t('idleColumn'),
      cell: ({ idleDays }) => (idleDays === 0 ? t('today') : t('idle', { days: idleDays })),
    },
    ...(choice
      ? [
          {
            key: 'actions',
            title: t('rowActions'),
            control: true,
            cell: (lead: Lead) => <LeadMenu lead={lead} />,
          },
        ]
      : []),
  ]
}
