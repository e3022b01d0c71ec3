import type { AttachmentSubject, AttachmentVisibility } from '@duijie/shared/attachments'
import { type Actor, isAccount } from '../access/actor.ts'
import type { ProvincialProjectService } from '../agreements/projects/service.ts'
import type { RegistrationService } from '../agreements/registrations/service.ts'
import type { AgreementService } from '../agreements/service.ts'
import { runsEvents } from '../events/policy.ts'
import type { EventService } from '../events/service.ts'
import type { NeedService } from '../needs/service.ts'
import type { ProposalService } from '../proposals/service.ts'
import type { ReportTemplateService } from '../report-templates/service.ts'
import { keeps } from '../results/policy.ts'
import type { ResultService } from '../results/service.ts'
import type { SecondmentService } from '../secondments/service.ts'
import type { VisitService } from '../visits/service.ts'
import type { VoucherService } from '../vouchers/service.ts'

/** What somebody may do with the files of a record that he may see. */
export interface Standing {
  reads: readonly AttachmentVisibility[]
  writes: boolean
}

interface Dependencies {
  agreements: AgreementService
  registrations: RegistrationService
  provincialProjects: ProvincialProjectService
  needs: NeedService
  results: ResultService
  proposals: ProposalService
  reportTemplates: Pick<ReportTemplateService, 'row'>
  visits: VisitService
  vouchers: VoucherService
  secondments: SecondmentService
  events: EventService
}

const ofParties = (actor: Actor): Standing => ({
  reads: actor.role === 'staff' ? ['with_record', 'internal'] : ['with_record'],
  writes: actor.role === 'staff' || actor.role === 'enterprise' || actor.role === 'liaison',
})

/**
 * Who may read and who may change the files of each kind of record. A record that the actor may not see is
 * answered as if it did not exist.
 */
export function createSubjects({
  agreements,
  registrations,
  provincialProjects,
  needs,
  results,
  proposals,
  reportTemplates,
  visits,
  vouchers,
  secondments,
  events,
}: Dependencies) {
  const standings: Record<AttachmentSubject, (actor: Actor, id: string) => Promise<Standing>> = {
    /** stamped scans: for the enterprise and the bureau alone, whoever else may read the need */
    async need(actor, id) {
      const care = await needs.careOf(actor, id)
      return { reads: care.keeps ? ['internal'] : [], writes: care.adds }
    },

    async result(actor, id) {
      const { organization } = await results.get(actor, id)
      const kept = keeps(actor, { organizationId: organization.id })
      return { reads: kept ? ['with_record', 'internal'] : ['with_record'], writes: kept }
    },

    /** both sides read; the institution changes what it offers until the enterprise decides */
    async proposal(actor, id) {
      const { permissions } = await proposals.get(actor, id)
      return { reads: ['with_record'], writes: permissions.edit }
    },

    /** the parties add their papers to what they signed; what is internal is the bureau's */
    async agreement(actor, id) {
      await agreements.row(actor, id)
      return ofParties(actor)
    },

    async contract_registration(actor, id) {
      await registrations.row(actor, id)
      return ofParties(actor)
    },

    async provincial_project(actor, id) {
      await provincialProjects.row(actor, id)
      return { reads: ['internal'], writes: true }
    },

    /** the enterprise and who serves it add their papers */
    async voucher(actor, id) {
      await vouchers.row(actor, id)
      return ofParties(actor)
    },

    async secondment(actor, id) {
      await secondments.row(actor, id)
      return ofParties(actor)
    },

    /** photos and papers: for those who visit */
    async visit(actor, id) {
      const { permissions } = await visits.get(actor, id)
      return { reads: ['internal'], writes: permissions.edit }
    },

    /** the forms that the bureau fills in */
    async report_template(actor, id) {
      await reportTemplates.row(actor, id)
      return { reads: ['internal'], writes: true }
    },

    /** sign-in sheets bear names and numbers of all who came: for the bureau alone, whoever was a guest */
    async event_stop(actor, id) {
      await events.ofStop(actor, id)
      return { reads: runsEvents(actor) ? ['internal'] : [], writes: runsEvents(actor) }
    },
  }
  return {
    async standingOf(actor: Actor, kind: AttachmentSubject, id: string): Promise<Standing> {
      const standing = await standings[kind](actor, id)
      return { ...standing, writes: standing.writes && isAccount(actor) }
    },
  }
}
