import { newServer } from '../../../support/emulator.js'
import type { Sent, Told, World } from './bad-requests.js'
import { generationOrder, newClient, pictureOf } from './client.js'

type Server = Awaited<ReturnType<typeof newServer>>
const nothing = { asset: '', training: '', generation: '' }

/** Makes for a caller and for a stranger one thing of each kind. */
export async function populate({ url }: Server): Promise<World> {
  const made = []
  for (const client of [newClient(url, 'test'), newClient(url, 'stranger')]) {
    const asset = String(await client.upload(pictureOf('png')))
    const training = await client.train()
    const { body } = await client.post<{ task_id: string }>('/v3/async/txt2img', generationOrder())
    made.push({ asset, training, generation: body.task_id })
  }
  const [own = nothing, foreign = nothing] = made
  return { ...own, foreignAsset: foreign.asset, foreignTraining: foreign.training, foreignGeneration: foreign.generation }
}

export async function newWorld(options: Parameters<typeof newServer>[0]) {
  const server = await newServer(options)
  return { ...server, world: await populate(server) }
}

/** Sends a request; what came back, with the ids of the world replaced by whose they are. */
export async function told({ url, context }: Server, world: World, send: (world: World) => Sent): Promise<Told> {
  const { method, path, body, authorization = 'Bearer test', type = 'application/json' } = send(world)
  const response = await fetch(url + path, {
    method,
    headers: { ...(authorization === null ? {} : { authorization }), ...(body === undefined ? {} : { 'content-type': type }) },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const answer: { code?: unknown; reason: string; message: string; metadata?: unknown } = JSON.parse(await response.text())
  const exchange = context.store.exchanges.find(Number(response.headers.get('x-loradock-request')?.slice(4)))
  const violations = (exchange?.violations ?? []).map((violation) => violation.path)
  const { status } = response
  if (status === 200) return { status, reason: null, message: null, violations }
  const { code, metadata, reason, message, ...others } = answer
  const isProviders = code === status && JSON.stringify(metadata) === '{}' && Object.keys(others).length === 0
  if (!isProviders) throw new Error(`this is not how the provider tells an error: ${JSON.stringify(answer)}`)
  return { status, reason, message: named(message, world), violations }
}

function named(message: string, world: World): string {
  const foreign = [world.foreignAsset, world.foreignTraining, world.foreignGeneration]
  const own = [world.training, world.generation]
  const anonymous = foreign.reduce((text, id) => text.replace(id, '<foreign>'), message)
  return own.reduce((text, id) => text.replace(id, '<own>'), anonymous)
}
