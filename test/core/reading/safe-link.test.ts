import { describe, expect, it } from "vitest";
import { archivedCopy, safeLink } from "../../../core/reading/safe-link";

const REFUSED = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  " javascript:alert(1)",
  "java\nscript:alert(1)",
  "java\tscript:alert(1)",
  "\u0001javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:msgbox(1)",
  "blob:https://a.example/1",
  "file:///etc/passwd",
  "ftp://a.example/",
  "about:blank",
  "chrome://settings",
  "view-source:https://a.example/",
  "https://user@a.example/",
  "https://news.example:pass@evil.example/",
  "//a.example/x",
  "/relative",
  "a.example/x",
  "https://",
  "https:// bad host/",
  "",
];

const OPENED = [
  { url: "https://www.a.example/x?y=1#z", host: "a.example", secure: true },
  { url: "http://a.example/", host: "a.example", secure: false },
  { url: "HTTPS://A.EXAMPLE/Path", host: "a.example", secure: true },
  { url: "https://\u0430pple.example/", host: "xn--pple-43d.example", secure: true },
  { url: "https://a.example/<script>", host: "a.example", secure: true },
];

describe("[S16] safeLink", () => {
  it.each(REFUSED)("refuses %j", (url) => expect(safeLink(url)).toBeNull());

  it.each(OPENED)("opens $url", ({ url, host, secure }) => {
    expect(safeLink(url)).toMatchObject({ host, secure });
    expect(safeLink(url)?.href).toMatch(/^https?:\/\/[^<>"\s]+$/);
  });
});

describe("archivedCopy", () => {
  const link = { href: "https://a.example/x", host: "a.example", secure: true };

  it.each([
    { published: "2019-02-08", expected: "https://web.archive.org/web/20190208/https://a.example/x" },
    { published: null, expected: "https://web.archive.org/web/https://a.example/x" },
  ])("of $published", ({ published, expected }) => expect(archivedCopy(link, published)).toBe(expected));
});
