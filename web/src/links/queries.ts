import { digestSubscriptionSchema } from '@duijie/shared/digests'
import { guestAgendaSchema, type LinkOutcomeInput, openedOutcomesSchema } from '@duijie/shared/event-day'
import type { EventFeedbackInput } from '@duijie/shared/event-feedback'
import {
  type CheckIn,
  type GuestAnswer,
  guestSchema,
  openedEventInvitationSchema,
} from '@duijie/shared/event-guests'
import { hostedEventSchema } from '@duijie/shared/hosted-events'
import { openedInvitationSchema, type TakeOver } from '@duijie/shared/invitations'
import { openedLinkSchema } from '@duijie/shared/links'
import { type NeedConfirmationAnswer, needConfirmationSchema } from '@duijie/shared/need-confirmation'
import { type NewPassword, openedPasswordResetSchema } from '@duijie/shared/password-resets'
import { type AnswerInput, openedPushSchema } from '@duijie/shared/pushes'
import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { api } from '../lib/api.ts'

const key = (token: string) => ['links', token] as const

export const linkQueries = {
  open: (token: string) =>
    queryOptions({
      queryKey: [...key(token), 'open'],
      queryFn: ({ signal }) => api.get(`r/${token}`, openedLinkSchema, { signal }),
      retry: false,
    }),
  invitation: (token: string) =>
    queryOptions({
      queryKey: [...key(token), 'invitation'],
      queryFn: ({ signal }) => api.get(`r/${token}/account`, openedInvitationSchema, { signal }),
      retry: false,
      refetchOnWindowFocus: false,
    }),
  passwordReset: (token: string) =>
    queryOptions({
      queryKey: [...key(token), 'password'],
      queryFn: ({ signal }) => api.get(`r/${token}/password`, openedPasswordResetSchema, { signal }),
      retry: false,
      refetchOnWindowFocus: false,
    }),
  eventInvitation: (token: string) =>
    queryOptions({
      queryKey: [...key(token), 'event-invitation'],
      queryFn: ({ signal }) => api.get(`r/${token}/invitation`, openedEventInvitationSchema, { signal }),
      retry: false,
      refetchOnWindowFocus: false,
    }),
  agenda: (token: string) =>
    queryOptions({
      queryKey: [...key(token), 'agenda'],
      queryFn: ({ signal }) => api.get(`r/${token}/agenda`, guestAgendaSchema, { signal }),
    }),
  outcomes: (token: string) =>
    queryOptions({
      queryKey: [...key(token), 'outcomes'],
      queryFn: ({ signal }) => api.get(`r/${token}/outcomes`, openedOutcomesSchema, { signal }),
      retry: false,
      refetchOnWindowFocus: false,
    }),
  scannedGuest: (token: string) =>
    queryOptions({
      queryKey: [...key(token), 'guest'],
      queryFn: ({ signal }) => api.get(`r/${token}/guest`, guestSchema, { signal }),
      retry: false,
    }),
  eventOf: (id: string) =>
    queryOptions({
      queryKey: ['events', 'one', id],
      queryFn: ({ signal }) => api.get(`events/${id}`, hostedEventSchema, { signal }),
    }),
  digest: (token: string) =>
    queryOptions({
      queryKey: [...key(token), 'digest'],
      queryFn: ({ signal }) => api.get(`r/${token}/digest`, digestSubscriptionSchema, { signal }),
      retry: false,
    }),
  push: (token: string) =>
    queryOptions({
      queryKey: [...key(token), 'push'],
      queryFn: ({ signal }) => api.get(`r/${token}/push`, openedPushSchema, { signal }),
      retry: false,
      refetchOnWindowFocus: false,
    }),
  need: (token: string) =>
    queryOptions({
      queryKey: [...key(token), 'need'],
      queryFn: ({ signal }) => api.get(`r/${token}/need`, needConfirmationSchema, { signal }),
      retry: false,
      refetchOnWindowFocus: false,
    }),
}

export const linkCommands = {
  confirm: (token: string, lastFour: string) =>
    api.post(`r/${token}/confirmation`, openedLinkSchema, { body: { lastFour } }),
  answerNeed: (token: string, body: NeedConfirmationAnswer) =>
    api.post(`r/${token}/need`, needConfirmationSchema, { body }),
  takeOver: (token: string, body: TakeOver) => api.post(`r/${token}/account`, z.unknown(), { body }),
  setPassword: (token: string, body: NewPassword) => api.post(`r/${token}/password`, z.unknown(), { body }),
  answerEventInvitation: (token: string, body: GuestAnswer) =>
    api.post(`r/${token}/invitation`, openedEventInvitationSchema, { body }),
  giveOutcome: (token: string, body: LinkOutcomeInput) =>
    api.post(`r/${token}/outcomes`, openedOutcomesSchema, { body }),
  giveFeedback: (token: string, body: EventFeedbackInput) =>
    api.post(`r/${token}/feedback`, openedOutcomesSchema, { body }),
  checkIn: (guestId: string, body: CheckIn, idempotencyKey: string) =>
    api.post(`guests/${guestId}/check-ins`, guestSchema, { body, idempotencyKey }),
  answerPush: (token: string, body: AnswerInput) =>
    api.post(`r/${token}/push/answer`, openedPushSchema, { body }),
  unsubscribe: (token: string) => api.post(`r/${token}/digest`, digestSubscriptionSchema),
  changes: (token: string) => [key(token)],
}
