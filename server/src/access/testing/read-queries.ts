import { eventFigureNames } from '@duijie/shared/event-figures'
import { figureIds } from '@duijie/shared/figures'
import { needAudiences } from '@duijie/shared/need-views'
import { SHARED } from './canary-needs.ts'
import type { CanaryWorld } from './canary-world.ts'

/** Queries that make a route say as much as it can; a route that demands a query has to be named here. */
export function queriesOf(path: string, world: CanaryWorld): string[] {
  const { agreements, support, leads, needs, enterprises, results, proposals, visits } = world
  const words = encodeURIComponent(SHARED)
  const own = `organizationId=${enterprises.restricted.id}`
  if (path.startsWith('/exports/templates/')) return ['']
  if (path.startsWith('/exports/')) {
    // as a text, in which canaries are found; what a workbook holds is written from the same cells
    return queriesOf(path.replace('/exports', ''), world).map((query) =>
      query === '' ? '?format=csv' : `${query}&format=csv`,
    )
  }
  switch (path) {
    case '/search':
      return ['needs', 'results'].flatMap((kind) =>
        ['', `&q=${words}`, `&${own}`, '&sort=newest'].map((more) => `?kind=${kind}&limit=100${more}`),
      )
    case '/search/suggestions':
      return ['needs', 'results'].map((kind) => `?kind=${kind}&q=${words}`)
    case '/finds':
      return [`?q=${words}`, '?q=canary']
    case '/pushes':
      return Object.values(leads).map(({ id }) => `?leadId=${id}`)
    case '/proposals':
      return ['', ...Object.values(needs).map(({ id }) => `?needId=${id}`)]
    case '/needs':
    case '/leads':
      return ['', `?${own}`]
    case '/attachments':
      return [
        ...Object.values(needs).map(({ id }) => `?subjectKind=need&subjectId=${id}`),
        ...results.map(({ id }) => `?subjectKind=result&subjectId=${id}`),
        ...proposals.map(({ id }) => `?subjectKind=proposal&subjectId=${id}`),
        `?subjectKind=agreement&subjectId=${agreements.signed.id}`,
        `?subjectKind=contract_registration&subjectId=${agreements.registration.id}`,
        `?subjectKind=voucher&subjectId=${support.voucher.id}`,
        `?subjectKind=secondment&subjectId=${support.secondment.id}`,
        `?subjectKind=provincial_project&subjectId=${agreements.project.id}`,
        ...visits.map(({ id }) => `?subjectKind=visit&subjectId=${id}`),
      ]
    case '/secondment-candidates':
      return [`?enterpriseId=${enterprises.restricted.id}`]
    case '/agreements/prefill':
      return [`?amendsId=${agreements.signed.id}`, `?needId=${needs.restricted.id}`]
    case '/provincial-projects/table':
      return ['?year=2026']
    case '/events/figures/records':
      return eventFigureNames.map((of) => `?from=2026-01-01&to=2026-12-31&of=${of}`)
    case '/figure-targets':
      return ['?year=2026']
    case '/agreements/sums':
    case '/figure-records':
      return figureIds.map((id) => `?from=2026-01-01&to=2026-12-31&figureId=${id}`)
    case '/figures':
    case '/figures/{figureId}/records':
    case '/figures/{figureId}/townships':
    case '/figure-series':
    case '/figures/{figureId}/evidence.zip':
    case '/report-templates/{id}/filled.xlsx':
    case '/figure-checks':
    case '/events/figures':
      return ['?from=2026-01-01&to=2026-12-31']
    case '/duplicates':
    case '/merges':
      return ['?kind=needs', '?kind=results']
    default:
      if (path.endsWith('/preview')) return needAudiences.map((audience) => `?as=${audience}`)
      return path.endsWith('/matches') ? ['?top=100&dismissed=include'] : ['']
  }
}
