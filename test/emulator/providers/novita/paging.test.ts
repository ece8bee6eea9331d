import { expect, test } from 'vitest'
import { newServer } from '../../../support/emulator.js'
import { type Client, type ModelList, newClient, pictureOf, type TrainingList, trainingOrder } from './client.js'

/** Starts trainings named by their number, every third one of a subject. */
async function trainMany(client: Client, count: number): Promise<void> {
  const assets_id = await client.upload(pictureOf('png'))
  for (let number = 1; number <= count; number++) {
    const type = number % 3 === 0 ? 'subject' : 'style'
    await client.post(`/v3/training/${type}`, { ...trainingOrder([assets_id]), name: String(number) })
  }
}

/** Follows `next_cursor` to its end; the names on each page. */
async function walk(client: Client, query: string): Promise<readonly (readonly string[])[]> {
  const pages: string[][] = []
  let cursor = ''
  do {
    const path = `/v3/training?pagination.cursor=${encodeURIComponent(cursor)}&${query}`
    const { tasks, pagination } = (await client.get<TrainingList>(path)).body
    pages.push(tasks.map((task) => task.task_name))
    cursor = pagination.next_cursor
  } while (cursor !== '' && pages.length < 20)
  return pages
}

test.each(['offset', 'opaque'])(
  'following %s cursors meets every training once, newest first, and an empty page at the end',
  async (form) => {
    const { url } = await newServer({ quirks: { 'novita.cursor-form': form } })
    const client = newClient(url)
    await trainMany(client, 7)
    const pages = [await walk(client, 'pagination.limit=3'), await walk(client, 'pagination.limit=2&task_type=subject')]
    expect(pages).toEqual([
      [['7', '6', '5'], ['4', '3', '2'], ['1'], []],
      [['6', '3'], []],
    ])
  },
)

test('with empty-on-last the last page with rows ends the walk', async () => {
  const { url } = await newServer({ quirks: { 'novita.next-cursor': 'empty-on-last' } })
  const client = newClient(url)
  await trainMany(client, 6)
  const walks = await Promise.all(
    ['limit=4', 'limit=6', 'limit=4&task_type=style'].map((one) => walk(client, `pagination.${one}`)),
  )
  expect(walks).toEqual([
    [
      ['6', '5', '4', '3'],
      ['2', '1'],
    ],
    [['6', '5', '4', '3', '2', '1']],
    [['5', '4', '2', '1']],
  ])
})

test.each([
  ['as the page writes it', '?pagination.limit=2&pagination.cursor=c_1&task_type=style'],
  ['as the JavaScript SDK brackets it', '?pagination[limit]=2&pagination[cursor]=c_1&task_type=style'],
  ['with the brackets escaped', '?pagination%5Blimit%5D=2&pagination%5Bcursor%5D=c_1&task_type=style'],
])('a query %s asks for the same page', async (_spelling, query) => {
  const { url } = await newServer()
  const client = newClient(url)
  await trainMany(client, 5)
  const { body, violations } = await client.get<TrainingList>(`/v3/training${query}`)
  expect({ names: body.tasks.map((task) => task.task_name), pagination: body.pagination, violations }).toEqual({
    names: ['4', '2'],
    pagination: { next_cursor: 'c_3' },
    violations: 0,
  })
})

test('without a limit a page has ten rows, with one of at most a hundred', async () => {
  const { url } = await newServer()
  const client = newClient(url)
  await trainMany(client, 12)
  const counts = []
  for (const query of ['', '?pagination.limit=100', '?pagination.limit=101', '?pagination.limit=-1', '?pagination.limit=1.5']) {
    counts.push((await client.get<TrainingList>(`/v3/training${query}`)).body.tasks.length)
  }
  expect(counts).toEqual([10, 12, 12, 10, 10])
})

test.each(['', 'c_', 'c_x', 'last', 'c_-1', 'c_bnVsbA==', 'c_WzEsMl0='])(
  'the cursor "%s" means the beginning',
  async (cursor) => {
    const { url } = await newServer()
    const client = newClient(url)
    await trainMany(client, 1)
    const { body } = await client.get<TrainingList>(`/v3/training?pagination.cursor=${cursor}`)
    expect(body.tasks.map((task) => task.task_name)).toEqual(['1'])
  },
)

test('a cursor far beyond the end gives an empty page', async () => {
  const { url } = await newServer()
  const client = newClient(url)
  await trainMany(client, 1)
  const { status, body } = await client.get<TrainingList>('/v3/training?pagination.cursor=c_999999999999999')
  expect({ status, body }).toEqual({ status: 200, body: { tasks: [], pagination: { next_cursor: '' } } })
})

test('the rows of the page come after the own ones of its account, on whichever page that is', async () => {
  const { url } = await newServer()
  const client = newClient(url, '{{API Key}}')
  await trainMany(client, 3)
  const walks = await Promise.all(
    ['limit=2', 'limit=2&task_type=subject', 'limit=9&task_type=pony'].map((one) => walk(client, `pagination.${one}`)),
  )
  expect(walks).toEqual([[['3', '2'], ['1', 'test_01'], ['test_02', 'test_03'], []], [['3'], []], [[]]])
})

test('models are listed newest first, a page at a time, by what the filters ask for', async () => {
  const { url, driver } = await newServer()
  const client = newClient(url)
  await trainMany(client, 3)
  await client.post('/v3/training/style', {
    ...trainingOrder([await client.upload(pictureOf('png'))]),
    name: 'large',
    base_model: 'stable-diffusion-xl-base-1.0',
  })
  await driver.settle('test')
  const names = async (query: string) => {
    const { models, pagination } = (await client.get<ModelList>(`/v3/model?${query}`)).body
    return [models.map((model) => model.name), pagination.next_cursor]
  }
  const asked = {
    'pagination.limit=3': [['large', '3', '2'], 'c_3'],
    'pagination.limit=3&pagination.cursor=c_3': [['1'], 'c_6'],
    'pagination.cursor=c_6': [[], ''],
    'filter.types=lora,vae&filter.query=larg': [['large'], 'c_100'],
    'filter.types=checkpoint': [[], ''],
    'filter.source=civitai': [[], ''],
    'filter.visibility=public': [[], ''],
    // The Python SDK sends an empty filter.type and Python's own spelling of false.
    'filter.type=&filter.is_inpainting=False&filter.is_sdxl=True': [['large'], 'c_100'],
    'filter[is_sdxl]=false&filter[source]=training': [['3', '2', '1'], 'c_100'],
    'filter.is_inpainting=true': [[], ''],
  }
  const answers = await Promise.all(Object.keys(asked).map(async (query) => [query, await names(query)] as const))
  expect(Object.fromEntries(answers)).toEqual(asked)
})
