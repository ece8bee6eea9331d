import { Hono } from 'hono'
import { ProviderError } from './trainer.js'

/**
 * The service: order a training, ask how far it is, be told by the provider, make a picture.
 *
 * @param {{ trainers: readonly import('./trainer.js').Trainer[], ownUrl: () => string }} parts
 *   `ownUrl` is the origin under which providers reach this app.
 */
export function createApp({ trainers, ownUrl }) {
  const app = new Hono()
  /** What webhook calls said, newest last, by provider and training. @type {Map<string, string[]>} */
  const heard = new Map()
  /** @param {string} name */
  const trainerOf = (name) => trainers.find((one) => one.provider === name)

  app.post('/:provider/trainings', async (c) => {
    const trainer = trainerOf(c.req.param('provider'))
    if (trainer === undefined) return c.json({ error: 'no such provider' }, 404)
    const { name, subject, pictures } = await c.req.json()
    const uploaded = await Promise.all(pictures.map((/** @type {string} */ one) => trainer.upload(Buffer.from(one, 'base64'))))
    const notify = `${ownUrl()}/${trainer.provider}/hooks`
    return c.json({ id: await trainer.start({ name, subject, pictures: uploaded, notify }) }, 202)
  })

  app.get('/:provider/trainings/:id', async (c) => {
    const { provider, id } = c.req.param()
    const trainer = trainerOf(provider)
    if (trainer === undefined) return c.json({ error: 'no such provider' }, 404)
    return c.json({ ...(await trainer.look(id)), heard: heard.get(`${provider} ${id}`) ?? [] })
  })

  app.post('/:provider/hooks', async (c) => {
    const provider = c.req.param('provider')
    const call = trainerOf(provider)?.hear(await c.req.json())
    if (call === undefined) return c.json({ error: 'not understood' }, 400)
    const place = `${provider} ${call.id}`
    heard.set(place, [...(heard.get(place) ?? []), call.word])
    return c.body(null, 204)
  })

  app.post('/:provider/pictures', async (c) => {
    const trainer = trainerOf(c.req.param('provider'))
    if (trainer === undefined) return c.json({ error: 'no such provider' }, 404)
    const { model, prompt } = await c.req.json()
    return c.body(Buffer.from(await trainer.generate(model, prompt)), 200, { 'content-type': 'image/png' })
  })

  app.get('/health', (c) => c.json({ status: 'ok' }))
  app.onError((error, c) => c.json({ error: error.message }, error instanceof ProviderError ? 502 : 500))
  return app
}
