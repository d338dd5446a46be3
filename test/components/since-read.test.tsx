// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { describe, expect, it, vi } from "vitest";
import { SinceRead } from "../../components/SinceRead";
import { SinceReadChoice } from "../../components/SinceReadChoice";
import { viewNews } from "../../core/reading/since-view";
import { button, doing, show, textOf } from "./render";

const told = (outlet: string, text: string, url: string) => ({
  claimId: "r-0000000001#0",
  outlet,
  domain: "paper.example",
  url,
  language: "en",
  published: "2019-03-08",
  eventDate: null,
  text,
});
const NEWS = [
  {
    claim: "0".repeat(16),
    at: 1,
    kind: "denial" as const,
    before: told("Harbour Times", "55 people died.", "https://harbour.example/1"),
    after: told("Gaz\u202eette", "The ministry denied\u0007 that 55 died.", "javascript:alert(1)"),
  },
];

describe("the notice of what came since", () => {
  it("shows both reports, cleaned, and links only where there is an address", () => {
    const onSeen = vi.fn();
    const root = show(<SinceRead news={viewNews(NEWS)} onSeen={onSeen} />);
    expect(textOf(root)).toMatch(
      /1 claim has new reports.*A new report denies it.*Harbour Times.*Gazette.*denied that 55/,
    );
    expect([...root.querySelectorAll("a")].map(({ href }) => href)).toEqual(["https://harbour.example/1"]);
    button(root, "Seen").click();
    expect(onSeen).toHaveBeenCalledOnce();
  });

  it("says by whom it is denied and when, where that was kept", () => {
    const day = { of: "published" as const, date: "2019-03-08" };
    const denier = { by: "speaker" as const, name: "the\u202e ministry", outlet: "Gazette", day };
    const told = NEWS.map((each) => ({ ...each, denier }));
    const kind = (news: typeof NEWS, language: "en" | "es") =>
      textOf(
        show(<SinceRead news={viewNews(news)} onSeen={() => {}} />, language).querySelector(".since-kind"),
      );
    expect(kind(told, "en")).toMatch(/: by the ministry, as told by Gazette \(published Mar 8, 2019\)$/);
    expect(kind(told, "es")).toMatch(/: por the ministry, según Gazette \(publicado el 8 mar 2019\)$/);
    expect(kind(NEWS, "en")).not.toContain("by ");
  });

  it("is not there without news", () => {
    expect(textOf(show(<SinceRead news={[]} onSeen={() => {}} />))).toBe("");
  });
});

describe("the choice to look after what was read", () => {
  it("is off at first, and offers nothing to forget", () => {
    const root = show(<SinceReadChoice most={0} kept={0} onAllow={() => {}} onForget={() => {}} />);
    expect(root.querySelector("select")?.value).toBe("0");
    expect(root.querySelectorAll("button")).toHaveLength(0);
  });

  it("sets how many are kept, says how many are, and forgets them", () => {
    const onAllow = vi.fn();
    const onForget = vi.fn();
    const root = show(<SinceReadChoice most={50} kept={3} onAllow={onAllow} onForget={onForget} />);
    expect(textOf(root)).toContain("3 claims are kept.");
    const select = root.querySelector("select");
    doing(() => {
      if (select === null) throw new Error("No choice");
      select.value = "300";
      select.dispatchEvent(new Event("change", { bubbles: true }));
    });
    expect(onAllow).toHaveBeenCalledWith(300);
    button(root, "Forget them").click();
    expect(onForget).toHaveBeenCalledOnce();
  });
});
