import { type Mutation, off } from "./mutation";

/** How what keeps Careo usable and quick is switched off (rows A and F). */
export const OF_ACCESS_AND_SPEED: readonly Mutation[] = [
  off("A1", "entrypoints/background/paint-tab.ts", 'denial: "wavy 2px"', 'denial: "dashed 2px"', [
    "test/hostile/background.test.ts",
  ]),
  off(
    "A2",
    "entrypoints/background/paint-tab.ts",
    'const LINE_COLOUR = "#4c7fc0";',
    'const LINE_COLOUR = "#9cc0ee";',
    ["test/hostile/background.test.ts"],
  ),
  off("A3", "components/surface.css", ".switch input {\n    appearance: auto;", ".switch input {", [
    "test/e2e/gallery.test.ts",
  ]),
  off(
    "A4",
    "entrypoints/card/open-card.tsx",
    "if (before instanceof HTMLElement) before.focus({ preventScroll: true });",
    "",
    ["test/e2e/keyboard.test.ts"],
  ),
  off(
    "A5",
    "components/PanelView.tsx",
    '<nav aria-label={t("panelSubjects")}>',
    '<nav role="presentation">',
    ["test/e2e/keyboard.test.ts"],
  ),
  off("A6", "components/ClaimCard.tsx", "onClick={onClose}", "", ["test/components/claim-card.test.tsx"]),
  off(
    "A7",
    "components/evidence.css",
    ".links > * {\n  min-height: 24px;\n  line-height: 24px;",
    ".links > * {\n  line-height: 12px;",
    ["test/e2e/gallery.test.ts"],
  ),
  off(
    "A8",
    "components/card.css",
    "@media (prefers-reduced-motion: no-preference) {",
    "@media (min-width: 1px) {",
    ["test/guards/motion.test.ts"],
  ),
  off("A9", "components/OutletChoice.tsx", 'aria-label={t("standOf", { outlet: outlet.name })}', "", [
    "test/e2e/gallery.test.ts",
  ]),
  off("A10", "public/_locales/es/messages.json", '"extensionName"', '"extensionNamed"', [
    "test/platform/strings/locales.test.ts",
  ]),
  off(
    "A11",
    "platform/page/host.ts",
    "rootElementOf(document)?.append(element)",
    "document.body.append(element)",
    ["test/hostile/page-surface.test.ts"],
  ),
  off("A12", "wxt.config.ts", '"Alt+Shift+J"', '"J"', ["test/hostile/package-surface.test.ts"]),
  off("F1", "platform/page/topic-scan.ts", "this.done ||= this.find(", "return this.find(", [
    "test/platform/page/topic-scan.test.ts",
  ]),
  off(
    "F2",
    "platform/page/walk.ts",
    "const pause = seen % NODES_PER_LOOK === 0 ? slices.breathe() : undefined;",
    "const pause = seen < 0 ? slices.breathe() : undefined;",
    ["test/hostile/slices.test.ts"],
  ),
  off("F3", "platform/page/slices.ts", "scheduler?.yield?.() ?? new", "new", ["test/hostile/slices.test.ts"]),
  off(
    "F4",
    "platform/page/walk.ts",
    "const type = nodeType(node);",
    "const type = nodeType(node);\n    if (type === ELEMENT) (node as Element).getBoundingClientRect();",
    ["test/hostile/package-surface.test.ts"],
  ),
  off("F5", "platform/page/changes.ts", "this.rest();\n    this.#stopped = true;", "", [
    "test/platform/page/changes.test.ts",
  ]),
];
