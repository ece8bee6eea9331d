import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { newEmulator } from '../../support/emulator.js'
import { newClient, pictureOf, trainingOrder } from '../providers/novita/client.js'
import { type Child, newProcess } from './process.js'
import { blobsOf, newFolder } from './rows.js'

interface Acknowledged {
  readonly assets: Map<string, string>
  readonly trainings: Map<string, string>
}

/** Uploads and trains without a pause until the process is gone, killed in the middle of it; what was answered with 200 by then. */
async function workUntilKilled({ url, kill }: Child, after: number): Promise<Acknowledged> {
  const said: Acknowledged = { assets: new Map(), trainings: new Map() }
  const work = async (worker: number) => {
    const client = newClient(url)
    for (let round = 0; ; round++) {
      const bytes = pictureOf('png', { seed: worker * 1000 + round })
      const asset = String(await client.upload(bytes))
      said.assets.set(asset, createHash('sha256').update(bytes).digest('hex'))
      if (said.assets.size === after) void kill()
      const { body } = await client.post<{ task_id: string }>('/v3/training/style', trainingOrder([asset]))
      said.trainings.set(body.task_id, asset)
    }
  }
  await Promise.allSettled([0, 1, 2, 3].map(work))
  return said
}

test.each([1, 10, 40])(
  'what was acknowledged when the process was killed after %i uploads is there when it starts again',
  async (after) => {
    const data = newFolder()
    const said = await workUntilKilled(await newProcess(data), after)
    const { context } = newEmulator({ data })
    const found = {
      assets: new Map(
        [...said.assets.keys()].map((id) => {
          const asset = context.store.assets.find('test', id)
          return [id, asset && context.store.objects.find(asset.bucket, asset.objectKey)?.sha256] as const
        }),
      ),
      trainings: new Map(
        [...said.trainings.keys()].map((id) => {
          const job = context.store.jobs.find('test', 'novita', id)
          return [id, job && context.store.jobs.uses(job)[0]?.asset] as const
        }),
      ),
    }
    expect(said.assets.size).toBeGreaterThanOrEqual(after)
    expect(found).toEqual(said)
    // Each row names a whole file, and no other file is left.
    const hashes = new Set(
      Object.values(blobsOf(data)).map((blob) => createHash('sha256').update(Buffer.from(blob, 'base64')).digest('hex')),
    )
    const named = context.store.assets
      .list('test')
      .flatMap((asset) => context.store.objects.find(asset.bucket, asset.objectKey)?.sha256 ?? [])
    expect(hashes).toEqual(new Set(named))
  },
)

test('a killed process leaves its folder free, and its trainings go on where they were', async () => {
  const data = newFolder()
  const child = await newProcess(data)
  const id = await newClient(child.url).train()
  await child.kill()
  const emulator = newEmulator({ data })
  await emulator.driver.settle('test')
  const answer = await emulator.app.fetch(
    new Request(`http://localhost/v3/training/style?task_id=${id}`, { headers: { authorization: 'test' } }),
  )
  expect(await answer.json()).toMatchObject({ task_status: 'SUCCESS', models: [{ model_status: 'SERVING' }] })
})
