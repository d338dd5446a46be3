import { describe, expect, it } from "vitest";
import { answersOf } from "../../../platform/store/answers-of";

/** A request as the browser settles it: with a result, or with an error that aborts its transaction unless somebody handles it. */
function request(result: unknown, fails: boolean) {
  const own: { result: unknown; onsuccess?: () => void; onerror?: (event: Event) => void } = { result };
  const settle = (): boolean => {
    const event = new Event("error", { cancelable: true });
    if (fails) own.onerror?.(event);
    else own.onsuccess?.();
    return event.defaultPrevented;
  };
  return { own: own as unknown as IDBRequest<unknown>, settle };
}

describe("requests of one transaction", () => {
  it("answer each by itself, in their order: one that fails leaves the others", async () => {
    const [one, two, three] = [request(1, false), request(2, true), request(3, false)];
    const answers = answersOf([one.own, two.own, three.own]);
    expect([three.settle(), two.settle(), one.settle()]).toEqual([false, true, false]);
    expect(await answers).toEqual([1, undefined, 3]);
  });

  it("are answered where there are none", async () => {
    expect(await answersOf([])).toEqual([]);
  });
});
