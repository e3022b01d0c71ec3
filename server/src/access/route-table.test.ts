import { randomUUID } from 'node:crypto'
import { type Role, roles } from '@duijie/shared/closed-lists'
import Fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { authenticationPlugin } from '../plugins/authentication.ts'
import { type Client, createTestApp, type TestApp } from '../testing/test-app.ts'

const everybody = [...roles]
const signedIn = roles.filter((role) => role !== 'visitor')
const bureau: Role[] = ['staff', 'admin']
const needSide: Role[] = ['enterprise', 'township', 'staff']
const resultSide: Role[] = ['liaison', 'staff']
const visiting: Role[] = ['township', 'staff']

/** Who may call which route. A new route has to be added here. */
const table: Record<string, readonly Role[]> = {
  'POST /auth/register': everybody,
  'POST /auth/sign-in': everybody,
  'POST /auth/refresh': everybody,
  'POST /auth/sign-out': everybody,
  'POST /auth/change-password': signedIn,
  'GET /auth/me': signedIn,
  'GET /accounts': bureau,
  'POST /accounts': bureau,
  'GET /accounts/{id}': bureau,
  'POST /accounts/{id}/approve': bureau,
  'POST /accounts/{id}/reject': bureau,
  'POST /accounts/{id}/disable': bureau,
  'POST /accounts/{id}/enable': bureau,
  'GET /organizations': everybody,
  'POST /organizations': bureau,
  'GET /organizations/{id}': everybody,
  'PATCH /organizations/{id}': signedIn,
  'GET /organizations/{id}/invitations': bureau,
  'POST /organizations/{id}/invitations': bureau,
  'GET /r/{token}/account': everybody,
  'POST /r/{token}/account': everybody,
  'GET /townships': everybody,
  'POST /townships': bureau,
  'GET /experts': everybody,
  'POST /experts': resultSide,
  'GET /experts/{id}': everybody,
  'PATCH /experts/{id}': resultSide,
  'GET /needs': everybody,
  'POST /needs': needSide,
  'POST /needs/refining-drafts': needSide,
  'GET /needs/{id}/confirmation-links': ['staff'],
  'POST /needs/{id}/confirmation-links': ['staff'],
  'DELETE /needs/{id}/confirmation-links': ['staff'],
  'GET /r/{token}/need': everybody,
  'POST /r/{token}/need': everybody,
  'GET /diagnoses': ['staff'],
  'POST /needs/{id}/diagnoses': ['staff'],
  'PATCH /diagnoses/{id}': ['staff'],
  'POST /diagnoses/{id}/clear': ['staff'],
  'GET /needs/{id}': everybody,
  'PATCH /needs/{id}': needSide,
  'DELETE /needs/{id}': needSide,
  'GET /needs/{id}/history': [...needSide, 'admin'],
  'GET /needs/{id}/preview': needSide,
  'POST /needs/previews': needSide,
  'GET /needs/{id}/views': needSide,
  'POST /needs/{id}/submit': needSide,
  'POST /needs/{id}/return': ['staff'],
  'POST /needs/{id}/refine': ['staff'],
  'POST /needs/{id}/confirm': ['enterprise', 'township'],
  'POST /needs/{id}/publish': ['staff'],
  'POST /needs/{id}/withdraw': needSide,
  'POST /needs/{id}/hold': needSide,
  'POST /needs/{id}/resume': needSide,
  'POST /needs/{id}/renew': needSide,
  'GET /needs/{id}/matches': signedIn,
  'GET /needs/{id}/expert-suggestions': ['enterprise', 'township', 'liaison', 'staff'],
  'PUT /needs/{id}/matches/{resultId}/judgement': ['enterprise', 'township', 'liaison', 'staff'],
  'DELETE /needs/{id}/matches/{resultId}/judgement': ['enterprise', 'township', 'liaison', 'staff'],
  'GET /results': everybody,
  'POST /results': resultSide,
  'GET /results/{id}': everybody,
  'PATCH /results/{id}': resultSide,
  'DELETE /results/{id}': resultSide,
  'GET /results/{id}/history': [...resultSide, 'admin'],
  'POST /results/{id}/submit': resultSide,
  'POST /results/{id}/return': ['staff'],
  'POST /results/{id}/publish': ['staff'],
  'POST /results/{id}/withdraw': resultSide,
  'POST /results/{id}/license': resultSide,
  'POST /results/{id}/resume': resultSide,
  'GET /results/{id}/matches': signedIn,
  'GET /exports/needs': everybody,
  'GET /exports/results': everybody,
  'GET /exports/organizations': everybody,
  'GET /exports/experts': everybody,
  'GET /exports/events': everybody,
  'GET /exports/events/{id}/guests': ['enterprise', 'township', 'liaison', 'staff'],
  'GET /exports/events/{id}/schedule': ['enterprise', 'liaison', 'staff'],
  'GET /exports/events/{id}/meetings': ['enterprise', 'liaison', 'staff'],
  'GET /exports/leads': ['enterprise', 'township', 'liaison', 'staff'],
  'GET /exports/follow-ups': ['staff'],
  'GET /exports/proposals': ['enterprise', 'township', 'liaison', 'staff'],
  'GET /events': everybody,
  'POST /events': ['staff'],
  'POST /events/conflicts': ['staff'],
  'GET /events/figures': ['staff'],
  'GET /events/{id}': everybody,
  'PATCH /events/{id}': ['staff'],
  'POST /events/{id}/moves': ['staff'],
  'POST /events/{id}/copies': ['staff'],
  'GET /events/{id}/guests': ['enterprise', 'township', 'liaison', 'staff'],
  'POST /events/{id}/guests': ['staff'],
  'POST /events/{id}/invitations': ['staff'],
  'POST /events/{id}/walk-ins': ['staff'],
  'POST /events/{id}/registrations': everybody,
  'GET /events/{id}/meetings': ['enterprise', 'liaison', 'staff'],
  'POST /events/{id}/meetings': ['enterprise', 'liaison', 'staff'],
  'POST /meetings/{id}/moves': ['enterprise', 'liaison', 'staff'],
  'POST /meetings/{id}/outcome': ['enterprise', 'liaison', 'staff'],
  'POST /events/{id}/vetoes': ['enterprise', 'liaison', 'staff'],
  'POST /events/{id}/vetoes/withdrawal': ['enterprise', 'liaison', 'staff'],
  'GET /events/{id}/schedule': ['staff'],
  'PUT /events/{id}/schedule/settings': ['staff'],
  'POST /events/{id}/schedule/runs': ['staff'],
  'PUT /meetings/{id}/placement': ['staff'],
  'GET /events/{id}/schedule/freed': ['staff'],
  'POST /events/{id}/schedule/freed': ['staff'],
  'GET /events/{id}/live': ['staff'],
  'POST /meetings/{id}/progress': ['staff'],
  'GET /guests/{id}/agenda': ['enterprise', 'liaison', 'staff'],
  'GET /guests/{id}/feedback': ['enterprise', 'liaison'],
  'PUT /guests/{id}/feedback': ['enterprise', 'liaison'],
  'GET /events/{id}/feedback': ['staff'],
  'GET /outcomes/overdue': ['staff'],
  'POST /guests/{id}/outcome-link': ['staff'],
  'GET /r/{token}/agenda': everybody,
  'GET /r/{token}/outcomes': everybody,
  'POST /r/{token}/outcomes': everybody,
  'POST /r/{token}/feedback': everybody,
  'POST /trip-proposals': ['staff'],
  'POST /trip-proposals/events': ['staff'],
  'GET /trip-proposals/cities': ['staff'],
  'GET /year-plans': ['staff'],
  'POST /year-plans': ['staff'],
  'GET /year-plans/{id}': ['staff'],
  'PATCH /year-plans/{id}': ['staff'],
  'DELETE /year-plans/{id}': ['staff'],
  'POST /year-plans/{id}/replans': ['staff'],
  'POST /year-plans/{id}/events': ['staff'],
  'GET /events/{id}/calendar.ics': everybody,
  'POST /calendars': signedIn,
  'DELETE /calendars': signedIn,
  'GET /calendars/{token}.ics': everybody,
  'PATCH /guests/{id}': ['enterprise', 'township', 'liaison', 'staff'],
  'POST /guests/{id}/answer': ['enterprise', 'township', 'liaison', 'staff'],
  'POST /guests/{id}/check-ins': ['staff'],
  'GET /r/{token}/invitation': everybody,
  'POST /r/{token}/invitation': everybody,
  'GET /r/{token}/guest': ['staff'],
  'GET /leads': ['enterprise', 'township', 'liaison', 'staff'],
  'GET /leads/board': ['staff'],
  'GET /leads/stalled': ['staff'],
  'POST /leads': ['enterprise', 'staff'],
  'POST /leads/bulk-moves': ['staff'],
  'POST /leads/bulk-undos': ['staff'],
  'GET /leads/{id}': ['enterprise', 'township', 'liaison', 'staff'],
  'PATCH /leads/{id}': ['staff'],
  'GET /leads/{id}/moves': ['enterprise', 'township', 'liaison', 'staff'],
  'POST /leads/{id}/moves': ['staff'],
  'POST /leads/{id}/undo': ['staff'],
  'POST /leads/{id}/answer': ['enterprise', 'township', 'liaison', 'staff'],
  'GET /leads/{id}/contacts': ['enterprise', 'township', 'liaison', 'staff'],
  'GET /visits': visiting,
  'POST /visits': visiting,
  'GET /visits/due': visiting,
  'POST /visits/plans': visiting,
  'GET /visits/accounts': visiting,
  'GET /visits/{id}': visiting,
  'PATCH /visits/{id}': visiting,
  'POST /visits/{id}/moves': visiting,
  'GET /visits/{id}/history': visiting,
  'POST /visits/{id}/problems': visiting,
  'GET /visit-problems': visiting,
  'GET /visit-problems/{id}': visiting,
  'PATCH /visit-problems/{id}': visiting,
  'DELETE /visit-problems/{id}': visiting,
  'POST /visit-problems/{id}/moves': visiting,
  'POST /visit-problems/{id}/need': visiting,
  'GET /visit-problems/{id}/history': visiting,
  'GET /follow-ups': ['staff'],
  'POST /follow-ups': ['staff'],
  'GET /follow-ups/owners': ['staff'],
  'GET /follow-ups/{id}': ['staff'],
  'PATCH /follow-ups/{id}': ['staff'],
  'GET /proposals': ['enterprise', 'township', 'liaison', 'staff'],
  'POST /proposals': ['liaison', 'staff'],
  'GET /proposals/{id}': ['enterprise', 'township', 'liaison', 'staff'],
  'PATCH /proposals/{id}': ['liaison', 'staff'],
  'POST /proposals/{id}/decision': ['enterprise', 'township', 'liaison', 'staff'],
  'GET /attachments': everybody,
  'POST /attachments': ['enterprise', 'township', 'liaison', 'staff'],
  'GET /attachments/{id}/content': everybody,
  'DELETE /attachments/{id}': ['enterprise', 'township', 'liaison', 'staff'],
  'POST /attachments/{id}/restore': ['enterprise', 'township', 'liaison', 'staff'],
  'GET /leads/{id}/thread': ['enterprise', 'township', 'liaison', 'staff'],
  'POST /leads/{id}/thread': ['enterprise', 'township', 'liaison', 'staff'],
  'POST /pushes': ['staff'],
  'GET /pushes': ['staff'],
  'POST /pushes/{id}/revoke': ['staff'],
  'GET /r/{token}/push': everybody,
  'POST /r/{token}/push/answer': everybody,
  'GET /search-misses': ['staff'],
  'GET /digests': ['enterprise', 'liaison', 'staff'],
  'PUT /digests': ['enterprise', 'liaison', 'staff'],
  'GET /r/{token}/digest': everybody,
  'POST /r/{token}/digest': everybody,
  'GET /notifications': signedIn,
  'POST /notifications/read': signedIn,
  'GET /notifications/stream': signedIn,
  'GET /settings/follow-up-days': bureau,
  'PUT /settings/follow-up-days': bureau,
  'GET /settings/suggestion-limits': bureau,
  'PUT /settings/suggestion-limits': bureau,
  'GET /settings/visit-days': bureau,
  'PUT /settings/visit-days': bureau,
  'GET /r/{token}': everybody,
  'POST /r/{token}/confirmation': everybody,
  'GET /match-fits': bureau,
  'GET /match-fits/overview': bureau,
  'GET /match-fits/{id}': bureau,
  'POST /match-fits/{id}/activate': ['staff'],
  'POST /match-fits/restore-shipped': ['staff'],
  'POST /match-fits/run': ['staff'],
  'GET /thesaurus-groups': bureau,
  'POST /thesaurus-groups': bureau,
  'GET /thesaurus-groups/{id}': bureau,
  'PATCH /thesaurus-groups/{id}': bureau,
  'POST /thesaurus-groups/{id}/retire': bureau,
  'POST /thesaurus-groups/{id}/restore': bureau,
  'GET /jobs': bureau,
  'GET /jobs/failed': bureau,
  'POST /jobs/retries': bureau,
  'POST /jobs/{id}/retry': bureau,
  'GET /mails': bureau,
  'GET /mails/{id}': ['staff'],
  'POST /mails/sendings': ['staff'],
  'GET /sms-messages': bureau,
  'POST /sms-messages/sendings': ['staff'],
  'POST /needs/duplicate-checks': needSide,
  'POST /results/duplicate-checks': resultSide,
  'GET /duplicates': ['staff'],
  'GET /duplicates/{kind}/{id}/{otherId}': ['staff'],
  'PUT /duplicates/{kind}/{id}/{otherId}/decision': ['staff'],
  'DELETE /duplicates/{kind}/{id}/{otherId}/decision': ['staff'],
  'GET /merges': ['staff'],
  'POST /merges': ['staff'],
  'POST /merges/{id}/undo': ['staff'],
  'GET /search': everybody,
  'GET /search/suggestions': everybody,
}

let test: TestApp
const clients = new Map<Role, Client>()
beforeAll(async () => {
  test = await createTestApp()
  for (const role of roles) clients.set(role, role === 'visitor' ? test.visitor : await test.signInAs(role))
})
afterAll(() => test.close())

function documentedRoutes(): string[] {
  return Object.entries(test.app.swagger().paths ?? {}).flatMap(([path, methods]) =>
    Object.keys(methods ?? {}).map((method) => `${method.toUpperCase()} ${path.replace('/api/v1', '')}`),
  )
}

function call(client: Client, route: string) {
  const [method = '', template = ''] = route.split(' ')
  const path = template.replaceAll(/\{\w+\}/g, () => randomUUID())
  // a stream of events, asked for a document, says at once that it is none
  if (method === 'GET') return client.get(path, { accept: 'application/json' })
  if (method === 'DELETE') return client.delete(path)
  if (method === 'PUT') return client.put(path, {})
  return method === 'PATCH' ? client.patch(path, {}) : client.post(path, {})
}

describe('the table of roles and routes', () => {
  it('knows every route', () => {
    expect(documentedRoutes().sort()).toEqual(Object.keys(table).sort())
  })

  it.each(Object.entries(table))('%s', async (route, allowed) => {
    for (const [role, client] of clients) {
      const answer = await call(client, route)
      const code = answer.statusCode >= 400 ? answer.json().code : 'ok'
      const turnedAway =
        code === 'unauthenticated' ||
        (code === 'forbidden' && answer.json().detail === '您的角色不能使用此功能')
      expect({ role, turnedAway }).toEqual({ role, turnedAway: !allowed.includes(role) })
      if (turnedAway) expect(answer.statusCode).toBe(role === 'visitor' ? 401 : 403)
    }
  })

  it('does not start with a route that names nobody', async () => {
    const app = Fastify()
    await app.register(authenticationPlugin, { secret: 'x'.repeat(32), findActor: async () => undefined })
    app.get('/forgotten', async () => 'open to all')
    await expect(app.ready()).rejects.toThrow('/forgotten')
  })
})
