// Fetches the later Nodes and compiles better-sqlite3 for each, so that `nodes.mjs` finds them made.
import { majors, nodeOf } from '../nodes.mjs'

for (const major of majors) nodeOf(major)
