import type { Database } from '@duijie/db/client'
import type {
  ContractRegistration,
  RegistrationListQuery,
  RegistrationMoveInput,
} from '@duijie/shared/contract-registrations'
import { dayOf } from '@duijie/shared/days'
import type { History } from '@duijie/shared/history'
import type { Page } from '@duijie/shared/page'
import type { Actor } from '../../access/actor.ts'
import { visibleAgreements } from '../../access/visibility.ts'
import { historyOf } from '../../changes/history.ts'
import { notFound } from '../../errors.ts'
import type { ListSource } from '../../paging/list-source.ts'
import type { SettingService } from '../../settings/service.ts'
import { bureauOnly } from '../policy.ts'
import type { AgreementService } from '../service.ts'
import { createRegistrationEntering } from './entering.ts'
import { evidenceFor } from './evidence.ts'
import { moveRegistration } from './moving.ts'
import { presentRegistration } from './presenter.ts'
import { findRegistration, listRegistrations, type RegistrationRow } from './rows.ts'

export type RegistrationService = ReturnType<typeof createRegistrationService>
export type RegistrationReading = ReturnType<typeof createRegistrationReading>

interface Dependencies {
  db: Database
  clock: () => Date
  agreements: AgreementService
  settings: SettingService
}

function createRegistrationReading({ db, clock, settings }: Dependencies) {
  async function row(actor: Actor, id: string): Promise<RegistrationRow> {
    const found = await findRegistration(db, id, visibleAgreements(actor))
    if (!found) throw notFound()
    return found
  }

  async function present(actor: Actor, rows: readonly RegistrationRow[]): Promise<ContractRegistration[]> {
    const rules = (await settings.read('registration-rules')).value
    const today = dayOf(clock())
    const ids = rows.flatMap(({ registration, agreement }) => [registration.id, agreement.id])
    const evidence = await evidenceFor(db, ids)
    return rows.map((each) => {
      const ofBoth = [each.registration.id, each.agreement.id].flatMap((id) => [...(evidence.get(id) ?? [])])
      return presentRegistration(actor, each, { present: new Set(ofBoth), rules, today })
    })
  }

  return {
    row,

    async get(actor: Actor, id: string): Promise<ContractRegistration> {
      const [registration] = await present(actor, [await row(actor, id)])
      if (!registration) throw notFound()
      return registration
    },

    async list(
      actor: Actor,
      query: RegistrationListQuery,
      source: ListSource = { db, counted: true },
    ): Promise<Page<ContractRegistration>> {
      const page = await listRegistrations(source.db, query, visibleAgreements(actor), source.counted)
      return { ...page, items: await present(actor, page.items) }
    },

    async history(actor: Actor, id: string): Promise<History> {
      bureauOnly(actor)
      await row(actor, id)
      return historyOf(db, 'contract_registration', id)
    },
  }
}

/** 技术合同认定登记, beside the agreement that is registered. */
export function createRegistrationService(dependencies: Dependencies) {
  const { db, clock } = dependencies
  const reading = createRegistrationReading(dependencies)
  return {
    ...reading,
    ...createRegistrationEntering({ ...dependencies, reading }),

    async move(
      actor: Actor,
      id: string,
      version: number,
      move: RegistrationMoveInput,
    ): Promise<ContractRegistration> {
      const row = await reading.row(actor, id)
      const staff = bureauOnly(actor)
      await db.transaction((tx) => moveRegistration(tx, staff, row, version, move, clock()))
      return reading.get(actor, id)
    },
  }
}
