// A process of its own that serves a data folder until it is killed: `node child.mjs FOLDER`.
import { createEmulator } from '../../../dist/index.js'

const emulator = await createEmulator({ data: process.argv[2] })
const { url } = await emulator.listen()
process.stdout.write(`${url}\n`)
