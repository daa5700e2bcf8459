import { defineConfig } from "vitest/config";

/** Elements are tried in a real browser (`npm run look`); everything that thinks is held to 100 %. */
export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      exclude: [
        "src/knee-recovery.ts",
        "src/calendar/card.ts",
        "src/calendar/style.ts",
        "src/dashboard/editor.ts",
        "src/dashboard/strategy.ts",
        "src/figures/drawing.ts",
        "src/home/notice-part.ts",
        "src/home/style.ts",
        "src/load/card.ts",
        "src/load/chart-part.ts",
        "src/load/runs-part.ts",
        "src/load/style.ts",
        "src/session/card.ts",
        "src/session/parts.ts",
        "src/session/sound.ts",
        "src/session/style.ts",
        "src/shoes/card.ts",
        "src/shoes/style.ts",
        "src/today/answer-part.ts",
        "src/today/card.ts",
        "src/today/exercises-part.ts",
        "src/today/extras-part.ts",
        "src/today/knee-part.ts",
        "src/today/parts.ts",
        "src/today/run-part.ts",
        "src/today/style.ts",
        "src/today/style-parts.ts",
        "src/today/shapes.ts",
      ],
      thresholds: { perFile: true, statements: 100, branches: 100, functions: 100, lines: 100 },
    },
  },
});
