import { describe, expect, it } from "vitest";
import { post, receive } from "../../../platform/messages/posted";

describe("an answer on its way", () => {
  it.each([null, "yes", [1, { deep: ["a", null] }]])("comes as it was sent: %j", (value) => {
    expect(receive(structuredClone(post({ ok: true, value })))).toEqual({ ok: true, value });
  });

  it("may be a failure", () => {
    expect(receive(post({ ok: false, error: "no-corpus" }))).toEqual({ ok: false, error: "no-corpus" });
  });

  it.each([
    undefined,
    null,
    "yes",
    {},
    { ok: true },
    { ok: true, json: 7 },
    { ok: true, json: "{" },
    { ok: false },
  ])("is none of another shape: %j", (posted) => {
    expect(receive(posted)).toBeNull();
  });
});
