import type { Database } from '@duijie/db/client'
import { agreements } from '@duijie/db/schema/agreements'
import { contractRegistrations } from '@duijie/db/schema/contract-registrations'
import { organizations } from '@duijie/db/schema/organizations'
import { registeredStages } from '@duijie/shared/agreement-stages'
import type { ContractType } from '@duijie/shared/closed-lists'
import { dayOf } from '@duijie/shared/days'
import type { History } from '@duijie/shared/history'
import type { Page } from '@duijie/shared/page'
import type {
  ProjectCandidates,
  ProjectCandidatesQuery,
  ProvincialProject,
  ProvincialProjectListQuery,
  ProvincialProjectRules,
} from '@duijie/shared/provincial-projects'
import { and, eq, exists, ilike, inArray, or } from 'drizzle-orm'
import type { Actor } from '../../access/actor.ts'
import { historyOf } from '../../changes/history.ts'
import { notFound } from '../../errors.ts'
import { containing } from '../../paging/like.ts'
import type { ListSource } from '../../paging/list-source.ts'
import type { SettingService } from '../../settings/service.ts'
import { bureauOnly } from '../policy.ts'
import type { AgreementService } from '../service.ts'
import { candidatesOf, contractsOnly } from './candidates.ts'
import { createProjectEntering } from './entering.ts'
import { presentProject } from './presenter.ts'
import { recommendationTable } from './recommendation-table.ts'
import { findProject, listProjects, type ProjectRow } from './rows.ts'

export type ProvincialProjectService = ReturnType<typeof createProvincialProjectService>
export type ProjectReading = ReturnType<typeof createProjectReading>

/** A project with what else stands in the table. */
export interface RecommendedProject {
  project: ProvincialProject
  townshipName: string
  contractType: ContractType | null
  certificateNumber: string
}

interface Dependencies {
  db: Database
  clock: () => Date
  agreements: AgreementService
  settings: SettingService
}

const MOST = 1000

function createProjectReading({ db, clock, settings }: Dependencies) {
  /** The rules with the year that they are for. */
  async function rules(): Promise<ProvincialProjectRules & { year: number }> {
    const { value } = await settings.read('provincial-project-rules')
    return { ...value, year: value.year ?? Number(dayOf(clock()).slice(0, 4)) }
  }

  async function row(actor: Actor, id: string): Promise<ProjectRow> {
    bureauOnly(actor)
    const found = await findProject(db, id)
    if (!found) throw notFound()
    return found
  }

  async function present(actor: Actor, rows: readonly ProjectRow[]): Promise<ProvincialProject[]> {
    const { originals } = await rules()
    return rows.map((each) => presentProject(actor, each, originals))
  }

  return {
    rules,
    row,

    async get(actor: Actor, id: string): Promise<ProvincialProject> {
      const [project] = await present(actor, [await row(actor, id)])
      if (!project) throw notFound()
      return project
    },

    async list(
      actor: Actor,
      query: ProvincialProjectListQuery,
      source: ListSource = { db, counted: true },
    ): Promise<Page<ProvincialProject>> {
      bureauOnly(actor)
      const page = await listProjects(source.db, query, source.counted)
      return { ...page, items: await present(actor, page.items) }
    },

    async history(actor: Actor, id: string): Promise<History> {
      await row(actor, id)
      return historyOf(db, 'provincial_project', id)
    },
  }
}

/** 省产学研合作项目: which agreements may be recommended, and those that were. */
export function createProvincialProjectService(dependencies: Dependencies) {
  const { db } = dependencies
  const reading = createProjectReading(dependencies)
  return {
    ...reading,
    ...createProjectEntering({ ...dependencies, reading }),

    /** Contracts with all that stands against each, those without anything in front. */
    async candidates(actor: Actor, { q, eligible }: ProjectCandidatesQuery): Promise<ProjectCandidates> {
      bureauOnly(actor)
      const like = q && containing(q)
      const where = and(
        contractsOnly,
        like
          ? or(
              ilike(agreements.title, like),
              exists(
                db
                  .select({ id: organizations.id })
                  .from(organizations)
                  .where(
                    and(
                      or(
                        eq(organizations.id, agreements.enterpriseId),
                        eq(organizations.id, agreements.institutionId),
                      ),
                      ilike(organizations.name, like),
                    ),
                  ),
              ),
            )
          : undefined,
      )
      const all = await candidatesOf(db, where, await reading.rules())
      const sorted = all.toSorted(
        (a, b) => Math.min(a.ineligible.length, 1) - Math.min(b.ineligible.length, 1),
      )
      const asked =
        eligible === undefined
          ? sorted
          : sorted.filter(({ ineligible }) => (ineligible.length === 0) === eligible)
      return {
        items: asked.slice(0, MOST),
        eligible: all.filter(({ ineligible }) => ineligible.length === 0).length,
        total: all.length,
      }
    },

    /** 推荐汇总表 as .xlsx, of the projects recommended in a year. */
    async table(actor: Actor, year: number): Promise<Uint8Array> {
      const projects: ProvincialProject[] = []
      let cursor: string | undefined
      do {
        const page = await reading.list(actor, { year, limit: 100, cursor })
        projects.push(...page.items)
        cursor = page.nextCursor ?? undefined
      } while (cursor !== undefined)
      const chosen = projects.filter(({ stage }) => stage !== 'not_selected' && stage !== 'terminated')
      const ids = chosen.map(({ agreement }) => agreement.id)
      const whole = await dependencies.agreements.findMany(actor, ids)
      const byId = new Map(whole.map((agreement) => [agreement.id, agreement]))
      const registered =
        ids.length === 0
          ? []
          : await db
              .select()
              .from(contractRegistrations)
              .where(
                and(
                  inArray(contractRegistrations.agreementId, ids),
                  inArray(contractRegistrations.stage, registeredStages),
                ),
              )
      const registrationOf = new Map(registered.map((each) => [each.agreementId, each]))
      const rows = chosen.map((project) => {
        const agreement = byId.get(project.agreement.id)
        const registration = registrationOf.get(project.agreement.id)
        return {
          project,
          townshipName: agreement?.township?.name ?? '',
          contractType: registration?.contractType ?? agreement?.contractType ?? null,
          certificateNumber: registration?.certificateNumber ?? '',
        }
      })
      return recommendationTable(year, rows)
    },
  }
}
