import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/build.ts'],
    passWithNoTests: false,
    // Vitest leaves one core to itself: of two that is half of the machine.
    maxWorkers: '100%',
    // The longest takes 16 s on a quiet machine, and above a minute among six other programs; what is not over by then never will be.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
})
