import { expect, onTestFinished, test } from 'vitest'
import { connect } from '../../src/client/index.js'
import { createEmulator, type Emulator, type EmulatorOptions, LoradockError } from '../../src/emulator/index.js'

async function newOne(options: EmulatorOptions = {}): Promise<Emulator> {
  const emulator = await createEmulator({ badAnswers: 'throw', ...options })
  onTestFinished(() => emulator.close())
  return emulator
}

/** `let in`, or the code with which the control API refuses. */
async function entered(url: string, token?: string): Promise<string> {
  const { port } = new URL(url)
  const steered = connect(`http://127.0.0.1:${port}`, token === undefined ? {} : { token }).account('test')
  return steered.clock.advance(0).then(
    () => 'let in',
    (error: unknown) => (error instanceof LoradockError ? error.code : String(error)),
  )
}

test('on loopback there is no token unless one is given', async () => {
  const emulator = await newOne()
  const { url, token } = await emulator.listen()
  expect([token, emulator.settings.token, await entered(url)]).toEqual([undefined, undefined, 'let in'])
})

test('listen({ token }) guards the control API from then on, and nothing else', async () => {
  const emulator = await newOne()
  const { url, token } = await emulator.listen({ token: 'local-only' })
  const listed = await fetch(`${url}/v3/training`, { headers: { authorization: 'Bearer test' } })
  const doors = [await entered(url), await entered(url, 'wrong'), await entered(url, 'local-only')]
  expect({ token, listed: listed.status, doors }).toEqual({
    token: 'local-only',
    listed: 200,
    doors: ['E_TOKEN', 'E_TOKEN', 'let in'],
  })
})

test('beyond loopback a token is made where none was given, and told to whoever listens', async () => {
  const emulator = await newOne()
  const { url, token } = await emulator.listen({ host: '0.0.0.0' })
  expect(token).toMatch(/^[0-9a-f-]{36}$/)
  expect([await entered(url), await entered(url, token), emulator.settings.token]).toEqual(['E_TOKEN', 'let in', token])
})

test('beyond loopback the token that was given is kept', async () => {
  const emulator = await newOne({ token: 'mine' })
  const { url, token } = await emulator.listen({ host: '0.0.0.0' })
  expect([token, await entered(url, 'mine')]).toEqual(['mine', 'let in'])
})

test('a socket that could not be bound leaves the token as it was', async () => {
  const { url } = await (await newOne()).listen()
  const second = await newOne()
  const port = Number(new URL(url).port)
  await expect(second.listen({ port, token: 'mine' })).rejects.toMatchObject({ code: 'E_PORT_TAKEN' })
  expect(second.settings.token).toBe(undefined)
})

test.for(['', 'two words', 'naïve'])('the token %j is refused, and not repeated', async (token) => {
  const fault = { code: 'E_OPTION', where: 'option token', fix: ["token: 'local-only'"] }
  await expect(createEmulator({ token })).rejects.toMatchObject(fault)
  await expect((await newOne()).listen({ token })).rejects.toMatchObject(fault)
})

test('an emulator in process is steered by its handle whatever its token', async () => {
  const emulator = await newOne()
  await emulator.listen({ host: '0.0.0.0' })
  expect(await emulator.account('test').clock.advance('1m')).toEqual([])
})

test('several emulators in one process have their own address, accounts and clocks, and the same ids', async () => {
  const [one, other] = [await newOne(), await newOne()]
  const urls = [(await one.listen()).url, (await other.listen()).url]
  const slots = await Promise.all(
    urls.map(async (url) => {
      const headers = { authorization: 'Bearer test', 'content-type': 'application/json' }
      const made = await fetch(`${url}/v3/assets/training_dataset`, { method: 'POST', headers, body: '{"file_extension":"png"}' })
      const { assets_id }: { assets_id: string } = JSON.parse(await made.text())
      return assets_id
    }),
  )
  await one.clock.advance('1h')
  const clocks = [await one.account('test').clock.now(), await other.account('test').clock.now()]
  expect({ areTwo: urls[0] !== urls[1], isSameId: slots[0] === slots[1], clocks }).toEqual({
    areTwo: true,
    isSameId: true,
    clocks: [new Date('2026-01-01T01:00:00Z'), new Date('2026-01-01T00:00:00Z')],
  })
  await one.close()
  expect(await other.account('test').ledger()).toHaveLength(1)
})
