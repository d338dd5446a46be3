import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    exclude: ["test/e2e/**", "node_modules/**"],
    environment: "node",
    // Of what hangs, not of what is slow: the machine may have ten times as much to do as it can.
    testTimeout: 30_000,
  },
});
