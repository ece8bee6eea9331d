import { createHash } from 'node:crypto'
import { png } from '../scenario.js'
import type { EmulatorTargetOptions } from '../targets/emulator.js'
import { again, answering, answeringWith, insteadOf, type Mutant } from './mutant.js'

const slot = /^POST \/v3\/assets\/training_dataset$/
const upload = /^PUT \/faas-training-dataset\//
const stored = /^[A-Z]+ \/faas-/

const lenient = (): EmulatorTargetOptions => ({ options: { storage: 'lenient' } })
const kept = (bytes: Uint8Array) =>
  new Response(null, { headers: { etag: `"${createHash('md5').update(bytes).digest('hex')}"` } })
const bytesOf = async (request: Request) => new Uint8Array(await request.arrayBuffer())

/** Wrong answers of the object store. */
export const storeMutants: readonly Mutant[] = [
  {
    number: 60,
    what: 'an upload is taken after its time',
    seam: 'rule',
    levels: ['status'],
    kind: /^accepted$/,
    scenario: 'novita/upload-expired',
    between: lenient,
  },
  {
    number: 61,
    what: 'an upload with another signature is taken',
    seam: 'rule',
    levels: ['status'],
    kind: /^accepted$/,
    scenario: 'novita/upload-tampered',
    between: lenient,
  },
  {
    number: 62,
    what: 'the link to upload to can be read',
    seam: 'wire',
    levels: ['status'],
    kind: /^accepted$/,
    scenario: 'novita/upload-wrong-method',
    between: () => insteadOf(/^GET \/faas-training-dataset\//, async () => new Response('bytes')),
  },
  {
    number: 63,
    what: 'an x-amz header that was not signed is taken',
    seam: 'rule',
    levels: ['status'],
    kind: /^accepted$/,
    scenario: 'novita/upload-unsigned-header',
    between: lenient,
  },
  {
    number: 64,
    what: 'the errors of the store are JSON',
    seam: 'wire',
    levels: ['schema'],
    kind: /^not-xml$/,
    scenario: 'novita/upload-expired',
    between: () =>
      insteadOf(stored, async (request, forward) => {
        const answer = await forward(request)
        if (answer.status < 400) return answer
        return Response.json({ Code: 'AccessDenied', Message: 'Request has expired' }, { status: answer.status })
      }),
  },
  {
    number: 65,
    what: 'an upload is answered with 201',
    seam: 'wire',
    levels: ['status'],
    kind: /^other-status$/,
    scenario: 'novita/upload-happy',
    between: () => answeringWith(upload, 201),
  },
  {
    number: 66,
    what: 'an upload is answered with 200 and not kept',
    seam: 'wire',
    levels: ['timeline'],
    kind: /^aborted$/,
    scenario: 'novita/style-happy',
    between: () => insteadOf(upload, async (request) => kept(await bytesOf(request))),
  },
  {
    number: 67,
    what: 'the first upload stays where there is a second',
    seam: 'wire',
    levels: ['timeline'],
    kind: /^aborted$/,
    scenario: 'novita/upload-twice',
    between: () => {
      const taken = new Set<string>()
      return insteadOf(upload, async (request) => {
        const { pathname } = new URL(request.url)
        if (taken.has(pathname)) return kept(await bytesOf(request))
        taken.add(pathname)
        return undefined
      })
    },
  },
  {
    number: 68,
    what: 'a training succeeds without the picture that was never uploaded',
    seam: 'wire',
    levels: ['timeline'],
    kind: /^aborted$/,
    scenario: 'novita/create-asset-empty',
    between: () =>
      insteadOf(slot, async (request, forward) => {
        const answer = await forward(request)
        const text = await answer.text()
        const { upload_url }: { readonly upload_url: string } = JSON.parse(text)
        await forward(new Request(upload_url, { method: 'PUT', body: new Uint8Array(png(64, 64)) }))
        return again(answer, text)
      }),
  },
  {
    number: 69,
    what: 'the link to upload to names a host that is not the one asked',
    seam: 'wire',
    levels: ['host'],
    scenario: 'novita/upload-slot',
    between: () =>
      answering(slot, (body) => {
        const url = new URL(String(body['upload_url']))
        url.host = 'another.test'
        return { ...body, upload_url: url.href, headers: { Host: { values: [url.host] } } }
      }),
  },
  {
    number: 70,
    what: 'a picture is served when its link is over',
    seam: 'rule',
    levels: ['status'],
    kind: /^accepted$/,
    scenario: 'novita/image-link-expired',
    between: lenient,
  },
]
