import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { type ClientRequest, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ATTACHMENT_MAX_BYTES } from '@duijie/shared/attachments'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { formOf } from '../testing/form.ts'
import { type Client, createTestApp, type TestApp } from '../testing/test-app.ts'
import { fileNameOf } from './file-name.ts'
import { mediaTypeOf } from './media-type.ts'
import { docx, pdf, png, zipOf } from './testing/files.ts'

let test: TestApp
let owner: Client & { account: { id: string } }
let address: string
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duijie-hostile-'))
  test = await createTestApp()
  const need = await test.factories.need()
  owner = await test.signInAs('enterprise', { organizationId: need.organizationId })
  address = `/attachments?subjectKind=need&subjectId=${need.id}`
  await test.app.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await test.close()
  await rm(folder, { recursive: true, force: true })
})

const macroEnding = {
  '[Content_Types].xml':
    '<Types><Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>',
}
const incoming = () => readdir(test.attachmentPlace.incoming).catch(() => [])
async function upload(name: string, bytes: Buffer) {
  const { body, headers } = await formOf(name, bytes)
  return owner.post(address, body, headers)
}
const names = async () =>
  (await owner.get(address)).json().items.map((item: { name: string }) => item.name) as string[]

async function typeOf(bytes: Buffer): Promise<string> {
  const path = join(folder, randomBytes(8).toString('hex'))
  await writeFile(path, bytes)
  return mediaTypeOf(path).catch((error: Error) => error.message)
}

describe('what a file is', () => {
  it.each<[string, Buffer | (() => Promise<Buffer>), RegExp]>([
    ['pdf', pdf(), /^application\/pdf$/],
    ['png', png, /^image\/png$/],
    ['docx', docx, /wordprocessingml\.document$/],
    ['ofd', () => zipOf({ 'OFD.xml': '<ofd:OFD/>' }), /^application\/ofd$/],
    ['an executable', Buffer.from('MZ\x90\x00'), /不接收这种文件/],
    ['a script', Buffer.from('#!/bin/sh\n'), /不接收这种文件/],
    ['html', Buffer.from('<!doctype html><script>alert(1)</script>'), /不接收这种文件/],
    ['svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), /不接收这种文件/],
    ['html that has a pdf in it', Buffer.concat([Buffer.from('<html>'), pdf()]), /不接收这种文件/],
    ['doc of old', Buffer.from('d0cf11e0a1b11ae100', 'hex'), /另存为 docx/],
    ['archive', () => zipOf({ 'run.exe': 'MZ' }), /压缩包/],
    ['broken archive', Buffer.from('PK\x03\x04 and no more'), /已损坏/],
    ['macros by name', () => docx({ 'word/vbaProject.bin': 'x' }), /宏/],
    ['macros by type', () => docx({}, 'application/vnd.ms-word.document.macroEnabled.main+xml'), /宏/],
    ['macros by the type of an ending', () => docx({ 'word/x.bin': 'x', ...macroEnding }), /宏/],
    ['a macro ending that no part has', () => docx(macroEnding), /wordprocessingml\.document$/],
    ['a bomb in the list of parts', () => docx({}, 'x'.repeat(2_000_000)), /结构异常/],
  ])('is told by its content: %s', async (_, given, expected) => {
    expect(await typeOf(typeof given === 'function' ? await given() : given)).toMatch(expected)
  })

  it('of a bomb is told without unpacking it', async () => {
    const bomb = await docx({ 'word/media/image1.png': '\0'.repeat(60_000_000) })
    expect(bomb.length).toBeLessThan(1_000_000)
    const before = process.memoryUsage().arrayBuffers
    expect(await typeOf(bomb)).toMatch(/wordprocessingml/)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000)
  })
})

it.each([
  ['../../etc/passwd.pdf', 'passwd.pdf'],
  ['C:\\Users\\me\\图.PDF', '图.PDF'],
  ['x.exe', 'x.exe.pdf'],
  ['invoice\u202Efdp.exe', 'invoicefdp.exe.pdf'],
  ['a\r\nSet-Cookie: x.pdf', 'aSet-Cookie_ x.pdf'],
  ['..', '附件.pdf'],
  ['', '附件.pdf'],
  ['.pdf', 'pdf.pdf'],
  [`${'长'.repeat(300)}.pdf`, `${'长'.repeat(146)}.pdf`],
  [`${'𠮷'.repeat(300)}.pdf`, `${'𠮷'.repeat(73)}.pdf`],
])('the name %j is kept as %j', (given, kept) => {
  expect(fileNameOf(given, 'application/pdf')).toBe(kept)
})

describe('over HTTP', () => {
  it('a wrong name does not make another file of it, nor a folder in it another place', async () => {
    const picture = await upload('../..\\report.pdf', png)
    expect(picture.json()).toMatchObject({ name: 'report.pdf.png', mediaType: 'image/png' })
    expect((await upload('photo.png', Buffer.from('MZ\x90\x00'))).statusCode).toBe(415)
  })

  it('an empty file, no file and no form are refused', async () => {
    expect((await upload('x.pdf', Buffer.alloc(0))).statusCode).toBe(400)
    const { headers } = await formOf('x', png)
    const boundary = headers['content-type'].split('boundary=')[1]
    expect((await owner.post(address, `--${boundary}--\r\n`, headers)).statusCode).toBe(400)
    expect((await owner.post(address, {})).statusCode).toBe(400)
    expect(await incoming()).toEqual([])
  })

  /** Sends a part of a form bit by bit, as a slow browser would. */
  function sending(bytes: Iterable<Buffer>, goOn: (sent: ClientRequest) => void) {
    const { port } = test.app.server.address() as AddressInfo
    return new Promise<number>((resolve, reject) => {
      const sent = request({
        port,
        method: 'POST',
        path: `/api/v1${address}`,
        headers: {
          authorization: `Bearer ${test.app.jwt.sign({ sub: owner.account.id })}`,
          'content-type': 'multipart/form-data; boundary=b',
        },
      })
      sent.on('response', (answer) => {
        answer.resume()
        resolve(answer.statusCode ?? 0)
      })
      sent.on('error', reject)
      sent.write('--b\r\nContent-Disposition: form-data; name="file"; filename="x.pdf"\r\n\r\n')
      for (const part of bytes) sent.write(part)
      goOn(sent)
    })
  }

  it('what turns out too large is refused while it comes, and nothing of it stays', async () => {
    const part = Buffer.alloc(1024 * 1024, 'x')
    const parts = Array.from({ length: ATTACHMENT_MAX_BYTES / part.length + 5 }, () => part)
    const status = await sending([pdf(), ...parts], (sent) => sent.end('\r\n--b--\r\n'))
    expect(status).toBe(413)
    expect(await incoming()).toEqual([])
  })

  it('what says that it is too large is not even begun', async () => {
    const { headers } = await formOf('x.pdf', png)
    const answer = await owner.post(address, Buffer.alloc(ATTACHMENT_MAX_BYTES + 100_000), headers)
    expect(answer.statusCode).toBe(413)
    expect(answer.json().detail).toBe('每个文件不能超过 20 MB')
  })

  it('what breaks off leaves nothing', async () => {
    const before = await names()
    await expect(
      sending([pdf(), Buffer.alloc(200_000)], (sent) => {
        void vi
          .waitFor(async () => expect(await incoming()).toHaveLength(1))
          .then(() => sent.destroy(new Error('gone')))
      }),
    ).rejects.toThrow('gone')
    await vi.waitFor(async () => expect(await incoming()).toEqual([]))
    expect(await names()).toEqual(before)
  })

  it('who may not add is told before the file is received', async () => {
    const stranger = await test.signInAs('enterprise')
    const { body, headers } = await formOf('x.pdf', Buffer.concat([pdf(), Buffer.alloc(5_000_000)]))
    const restricted = await test.factories.need({ confidentiality: 'restricted' })
    const there = `/attachments?subjectKind=need&subjectId=${restricted.id}`
    expect((await stranger.post(there, body, headers)).statusCode).toBe(404)
    expect(await incoming()).toEqual([])
  })

  it('a store that fails leaves no row behind', async () => {
    const before = await names()
    const put = vi.spyOn(test.attachmentPlace.store, 'put').mockRejectedValueOnce(new Error('disk full'))
    expect((await upload('y.pdf', pdf('fails first'))).statusCode).toBe(500)
    expect(await names()).toEqual(before)
    expect(await incoming()).toEqual([])
    put.mockRestore()
    expect((await upload('y.pdf', pdf('fails first'))).statusCode).toBe(201)
  })
})
