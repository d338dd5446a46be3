// @vitest-environment happy-dom
/** @jsxImportSource preact */
import type { ComponentProps } from "preact";
import { describe, expect, it } from "vitest";
import { AGE } from "../../cli/gallery/samples";
import { CorpusPanel, type CorpusStatus } from "../../components/CorpusPanel";
import { show, textOf } from "./render";

const ROOM = { usage: 43_200_000, quota: 2_043_200_000 };

const STATES: readonly CorpusStatus["state"][] = [
  "absent",
  "installing",
  "ready",
  "repairing",
  "full",
  "failed",
];

function panel(
  change: Partial<ComponentProps<typeof CorpusPanel>>,
  language: "en" | "es" | "pt" = "en",
): string {
  const status = { state: "ready", done: 1, total: 4, age: AGE } as const;
  return textOf(
    show(
      <CorpusPanel status={status} {...ROOM} coverage={[]} onRebuild={() => undefined} {...change} />,
      language,
    ),
  );
}

describe("[R24] the room that the corpus takes", () => {
  it.each(STATES)("is told with what is left when the corpus is %s", (state) => {
    const status = { state, done: 1, total: 4, age: state === "failed" ? null : AGE };
    expect(panel({ status })).toContain(
      "Room taken on this device: 43.2 MB. The browser’s estimate of what is left: 2 GB.",
    );
  });

  it("is told before the background has answered", () => {
    expect(panel({ status: null })).toContain("43.2 MB");
  });

  it.each([
    ["es", "Espacio ocupado en este dispositivo: 43,2 MB. Lo que queda, según estima el navegador: 2 GB."],
    ["pt", "Espaço ocupado neste dispositivo: 43,2 MB. O que resta, segundo estima o navegador: 2 GB."],
  ] as const)("is told in %s", (language, said) => {
    expect(panel({}, language)).toContain(said);
  });

  it("is never less than nothing, and told without the rest where the browser does not say that", () => {
    expect(panel({ quota: 40_000_000 })).toContain("what is left: 0 MB.");
    expect(panel({ quota: null })).toContain("Room taken on this device: 43.2 MB.");
    expect(panel({ quota: null })).not.toContain("estimate");
    expect(panel({ usage: null })).not.toContain("Room taken");
  });

  it("has its own words where none is left", () => {
    expect(panel({ status: { state: "full", done: 1, total: 4, age: AGE } })).toContain(
      "There is no room left on this device to install it.",
    );
  });
});
