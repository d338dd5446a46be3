import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Packs } from "../../../platform/packs/packs";

const api = vi.hoisted(() => ({
  listeners: new Map<string, (...given: never[]) => void>(),
  alarms: new Map<string, { when?: number }>(),
}));

vi.mock("webextension-polyfill", () => {
  const event = (name: string) => ({
    addListener: (listener: (...given: never[]) => void) => void api.listeners.set(name, listener),
  });
  return {
    default: {
      alarms: {
        onAlarm: event("alarm"),
        create: (name: string, info: object) => void api.alarms.set(name, info),
        clear: async (name: string) => api.alarms.delete(name),
      },
      runtime: {
        onStartup: event("startup"),
        onInstalled: event("installed"),
        getURL: (path: string) => path,
      },
      storage: { onChanged: event("stored") },
    },
  };
});

const { watchPacks } = await import("../../../entrypoints/background/added-packs");

const NEXT = "2931-05-07T00:00:00.000Z";

describe("the alarm of followed packs", () => {
  let due: string[];
  let checks: number;
  beforeEach(() => {
    due = [NEXT];
    checks = 0;
    api.alarms.clear();
    const packs: Pick<Packs, "due" | "checkDue"> = {
      due: async () => due,
      checkDue: async () => void checks++,
    };
    watchPacks(packs as Packs, () => undefined);
  });
  const fire = async (name: string, ...given: unknown[]) => {
    api.listeners.get(name)?.(...(given as never[]));
    await new Promise((done) => setTimeout(done, 0));
  };

  it.each(["startup", "installed"])(
    "[R10] is set anew at each %s, since a browser may lose it",
    async (name) => {
      await fire(name);
      expect([...api.alarms]).toEqual([["packs", { when: Date.parse(NEXT) }]]);
    },
  );

  it("looks for updates when it rings, and is set for the next time", async () => {
    await fire("alarm", { name: "another" });
    expect([checks, api.alarms.size]).toEqual([0, 0]);
    await fire("alarm", { name: "packs" });
    expect([checks, api.alarms.size]).toEqual([1, 1]);
  });

  it("[S24] is not there where no pack is followed", async () => {
    await fire("startup");
    due = [];
    await fire("stored", { packs: {} }, "local");
    expect(api.alarms.size).toBe(0);
  });
});
