import type { Socket } from 'node:net'
import { type Problem, type ProblemCode, problemStatuses } from '@duijie/shared/problem'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { DomainError, type FieldError } from '../errors.ts'
import { fieldErrorText } from './field-error-text.ts'

z.config({ localeError: fieldErrorText })

/** Turns everything thrown into `application/problem+json`; nothing else in the server speaks of HTTP errors. */
export const problemPlugin = fp(async (app: FastifyInstance) => {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = describe(error)
    if (problem.status >= 500) request.log.error({ err: error }, 'request failed')
    else request.log.info({ code: problem.code }, 'request refused')
    return send(reply, { ...problem, instance: request.url.split('?')[0] ?? request.url })
  })

  app.setNotFoundHandler((request: FastifyRequest, reply: FastifyReply) =>
    send(reply, {
      ...problem('not_found', '没有这个接口或页面'),
      instance: request.url.split('?')[0] ?? request.url,
    }),
  )
})

/** What is not even HTTP, such as an address with bare Chinese characters, never reaches a route. */
export function answerMalformed(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return
  const { status, ...rest } = problem(
    'validation_failed',
    '请求不是有效的 HTTP 请求；地址中的汉字需经 URL 编码',
  )
  const body = JSON.stringify({ status, ...rest })
  const head = `HTTP/1.1 ${status} Bad Request\r\nConnection: close\r\nContent-Type: application/problem+json; charset=utf-8`
  socket.end(`${head}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
}

function describe(error: FastifyError | DomainError): Problem {
  if (error instanceof DomainError) return problem(error.code, error.message, error.errors)
  if (hasZodFastifySchemaValidationErrors(error)) {
    const errors = error.validation.map((issue) => ({
      pointer: issue.instancePath || '/',
      detail: issue.message ?? '',
    }))
    return problem('validation_failed', '提交的内容有误，请检查标出的字段', errors)
  }
  const status = error.statusCode ?? 500
  if (status === 401) return problem('unauthenticated', '请先登录')
  if (status === 413) return problem('payload_too_large', '提交的内容过大')
  if (status === 415) return problem('unsupported_media_type', '不支持的内容类型')
  if (status === 429) return problem('too_many_requests', '操作过于频繁，请稍后再试')
  if (status >= 400 && status < 500) return problem('validation_failed', '请求格式有误')
  return problem('internal_error', '服务器出错了，请稍后再试')
}

function problem(code: ProblemCode, detail: string, errors?: readonly FieldError[]): Problem {
  return {
    type: `urn:duijie:problem:${code}`,
    title: code.replaceAll('_', ' '),
    status: problemStatuses[code],
    code,
    detail,
    ...(errors && { errors: [...errors] }),
  }
}

function send(reply: FastifyReply, body: Problem) {
  return reply
    .code(body.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .serializer((payload: unknown) => JSON.stringify(payload))
    .send(body)
}
