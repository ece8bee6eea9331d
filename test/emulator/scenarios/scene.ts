import { accountHandle } from '../../../src/emulator/account.js'
import type { EmulatorOptions } from '../../../src/emulator/options.js'
import { newServer } from '../../support/emulator.js'
import { newClient as newModelslab } from '../providers/modelslab/client.js'
import { generationOrder, newClient as newNovita } from '../providers/novita/client.js'

/** A listening emulator and one account of it, at both providers, that lives a scenario by its key. */
export async function live(scenario: string, options: EmulatorOptions = {}) {
  const server = await newServer(options)
  const key = scenario === '' ? 'test' : `test+${scenario}`
  const account = accountHandle(server, key, () => server.url)
  return {
    server,
    account,
    key,
    clock: account.clock,
    novita: newNovita(server.url, key),
    modelslab: newModelslab(server.url, key),
  }
}

export type Scene = Awaited<ReturnType<typeof live>>

/** What Novita says of a training, in one line: its status, its model's, and its progress. */
export async function novitaSays({ novita }: Scene, id: string): Promise<string> {
  const { task_status, models, extra } = await novita.training(id)
  const progress = extra === undefined ? [] : [`${extra.progress_percent} %`]
  return [task_status, ...models.map((model) => model.model_status), ...progress].join(' ')
}

/** The status and the body of the object behind a link; the body of an error is its S3 code. */
export async function behind(link: string | undefined): Promise<string> {
  const answer = await fetch(link ?? '')
  const text = await answer.text()
  return `${answer.status} ${/<Code>(\w+)<\/Code>/.exec(text)?.[1] ?? answer.headers.get('content-type')}`
}

/** Starts a generation of Novita and tells its id. */
export async function paint({ novita }: Scene, change: object = {}, extra: object = {}): Promise<string> {
  return (await novita.post<{ task_id: string }>('/v3/async/txt2img', generationOrder(change, extra))).body.task_id
}
