import { serve } from '@hono/node-server'
import { createApp } from './app.js'
import { modelslabTrainer } from './modelslab.js'
import { novitaTrainer } from './novita.js'

const { env } = process
const port = Number(env.PORT ?? 3000)

const app = createApp({
  trainers: [
    novitaTrainer({ baseUrl: env.NOVITA_BASE_URL ?? 'https://api.novita.ai', apiKey: env.NOVITA_API_KEY ?? '' }),
    modelslabTrainer({ baseUrl: env.MODELSLAB_BASE_URL ?? 'https://modelslab.com', apiKey: env.MODELSLAB_API_KEY ?? '' }),
  ],
  ownUrl: () => env.WEBHOOK_BASE_URL ?? `http://localhost:${port}`,
})

const server = serve({ fetch: app.fetch, port }, () => console.log(`listening on ${port}`))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.close(() => process.exit(0)))
