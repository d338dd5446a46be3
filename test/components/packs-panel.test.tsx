// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { describe, expect, it, vi } from "vitest";
import { PACKS } from "../../cli/gallery/pack-samples";
import { PacksPanel } from "../../components/packs/PacksPanel";
import type { AddingState } from "../../components/packs/pack-states";
import { button, show, textOf } from "./render";

function panel(adding: AddingState = PACKS.adding) {
  const actions = { onLook: vi.fn(), onFiles: vi.fn(), onYes: vi.fn(), onCancel: vi.fn(), onDeed: vi.fn() };
  return { root: show(<PacksPanel packs={PACKS.packs} adding={adding} {...actions} />), actions };
}

describe("the packs", () => {
  it("tell their age, where they come from, and what went wrong", () => {
    const items = [...panel().root.querySelectorAll(".pack")].map(textOf);
    expect(items[0]).toContain("1,204 claims · Published May 5, 2031");
    expect(items[0]).toContain("https://packs.example/flood/pack.json");
    expect(items[0]).toMatch(/Looked at May 6.* · next look May 7/);
    expect(items[1]).toContain("paused");
    expect(items[1]).toContain("another key: ffff 0000");
    expect(items[1]).toContain("The former key does not vouch for it.");
    expect(items[2]).toContain("fails its own tests");
    expect(items[3]).toContain("Not fetched yet");
  });

  it("can be updated, paused, gone back with, removed, and their new key accepted", () => {
    const { root, actions } = panel();
    button(root, "Update now The flood of Aldea").click();
    button(root, "Pause The flood of Aldea").click();
    button(root, "Go back to the version of May 4, 2031 The flood of Aldea").click();
    button(root, "Remove The flood of Aldea").click();
    button(root, "Resume Drought").click();
    button(root, "Accept the new key Drought").click();
    expect(actions.onDeed.mock.calls).toEqual([
      ["flood", "update"],
      ["flood", "pause"],
      ["flood", "rollBack"],
      ["flood", "remove"],
      ["drought", "resume"],
      ["drought", "acceptKey"],
    ]);
  });

  it("are shown before they are added, with the key and the place they take", () => {
    const { root, actions } = panel();
    const preview = textOf(root.querySelector(".pack-preview"));
    expect(preview).toContain("84 claims · 1.4 MB");
    expect(preview).toContain("Publisher’s key: 0a1b 2c3d");
    expect(preview).toContain("takes the place of the pack that came with Careo");
    button(root, "Follow this pack").click();
    expect(actions.onYes).toHaveBeenCalledOnce();
  });

  it("say how far a source is compiled, and let it be called off", () => {
    const { root, actions } = panel({ kind: "compiling", done: 40, total: 120 });
    expect(root.querySelector("fieldset ~ progress")?.getAttribute("value")).toBe("40");
    button(root, "Cancel").click();
    expect(actions.onCancel).toHaveBeenCalledOnce();
  });

  it("tell all that is wrong with a source, as text", () => {
    const faults = [
      'reports.jsonl:3 claims.0.stance: expected one of asserts, found "<b>"',
      "outlets.jsonl:2 id: x",
    ];
    const { root } = panel({ kind: "faults", tests: false, faults, more: true });
    const alert = root.querySelector("fieldset ~ [role=alert]");
    expect(textOf(alert)).toMatch(
      /^The sources have 2 errors\. Nothing was taken\..*Only the first are shown\.$/,
    );
    expect([...(alert?.querySelectorAll("li") ?? [])].map(textOf)).toEqual(faults);
    expect(alert?.querySelector("b")).toBeNull();
  });

  it("say in plain words why one was refused", () => {
    const { root } = panel({ kind: "refused", trouble: "bad-signature" });
    expect(textOf(root.querySelector("fieldset ~ [role=alert]"))).toContain("The signature does not fit");
  });
});
