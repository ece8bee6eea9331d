import { defineConfig } from 'vitest/config'

// Without a configuration of its own a folder takes the one above it.
export default defineConfig({ test: { include: ['test/**/*.test.js'] } })
