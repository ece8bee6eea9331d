// What can be used without an emulator, apart from what makes one: nothing here loads the database or a provider.

export { cleanliness, type Found, type Tolerated } from './clean.js'
export { stopwatchMs } from './clock.js'
export { type Duration, readDuration } from './domain/duration.js'
export { envOf } from './env.js'
export { LoradockError } from './error.js'
